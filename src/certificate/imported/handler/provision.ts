import { Acm } from './acm';
import type { ResourceEvent } from './events';
import { inOneSpelling } from './key-algorithm';
import { currentTags, isImportedWith, newTags, requestMark, resourceMark } from './marks';
import type { Material } from './material';
import { newMaterial } from './source';
import { FAILED_CREATE } from '../../../handler/custom-resource/answer';

/** CloudFormation and Lambda send a request again within this time, in milliseconds. */
const REPEATED_WITHIN = 6 * 3_600_000;

/** A function runs for 15 minutes at most; the rest is for the answer. */
const DELETED_WITHIN = 13 * 60_000;

/** Does what CloudFormation asks for, and returns the physical ID: the ARN of the certificate. */
export async function provision(event: ResourceEvent): Promise<string> {
  const { RequestType, PhysicalResourceId: arn = '' } = event;
  if (RequestType === 'Create') return create(event);
  if (RequestType === 'Update') return update(event, arn);
  return remove(event, arn);
}

/** A request that is sent twice creates one certificate. */
async function create(event: ResourceEvent, material?: Material): Promise<string> {
  const acm = new Acm(event.ResourceProperties.Region);
  const [created] = await acm.find(requestMark(event), Date.now() - REPEATED_WITHIN);
  return created ?? acm.create(material ?? await newMaterial(event.ResourceProperties), newTags(event));
}

/**
 * Keeps the certificate if ACM can, and imports another one if not: then CloudFormation deletes the one before. A rollback asks for what the
 * certificate already is, and does not read the secret, which may be the reason for it.
 */
async function update(event: ResourceEvent, arn: string): Promise<string> {
  const { ResourceProperties: properties, OldResourceProperties: old } = event;
  if (regionOf(arn) !== properties.Region) return create(event);
  const acm = new Acm(properties.Region);
  const tags = await acm.tagsOf(arn);
  if (!tags) return create(event);
  if (!isImportedWith(tags, properties)) {
    const material = await newMaterial(properties);
    if (inOneSpelling((await acm.describe(arn))?.KeyAlgorithm) !== material.keyAlgorithm) return create(event, material);
    await acm.replaceMaterial(arn, material);
  }
  const wanted = currentTags(properties);
  await acm.tag(arn, wanted, Object.keys(old?.Tags ?? {}).filter((key) => !wanted.some(({ Key }) => Key === key)).map((Key) => ({ Key })));
  return arn;
}

/**
 * If an answer was lost, CloudFormation does not know the ARN: the tags tell what was created. The ID of a Create that failed names its request, so
 * that earlier certificates of the resource remain: the stack may have retained them.
 */
async function remove(event: ResourceEvent, arn: string): Promise<string> {
  const until = Date.now() + DELETED_WITHIN;
  const region = regionOf(arn);
  const acm = new Acm(region ?? event.ResourceProperties.Region);
  const mark = resourceMark(event) + (arn.split(FAILED_CREATE)[1] ?? '');
  for (const each of region ? [arn] : await acm.find(mark)) await acm.remove(each, until);
  return arn;
}

/** Undefined for a physical ID that is no ARN. */
function regionOf(arn: string): string | undefined {
  return arn.startsWith('arn:') ? arn.split(':')[3] : undefined;
}

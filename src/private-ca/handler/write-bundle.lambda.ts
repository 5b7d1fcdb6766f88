import { Bucket } from './bucket';
import { bundleOf } from './bundle';
import type { BundleProperties, BundleRequest } from './bundle-request';
import { answerRequest } from '../../handler/custom-resource/answer';
import type { Provisioned } from '../../handler/custom-resource/request';

/** Writes the bundle when CloudFormation asks for it. Each write is another version, which the trust stores then read. */
export async function handler(event: BundleRequest): Promise<void> {
  return answerRequest<BundleProperties>(event, provision);
}

async function provision({ RequestType, PhysicalResourceId, ResourceProperties }: BundleRequest): Promise<Provisioned> {
  const { Bucket: name, Key, Certificates } = ResourceProperties;
  const bucket = new Bucket(name);
  if (RequestType === 'Delete') {
    await bucket.remove(Key);
    return { PhysicalResourceId: PhysicalResourceId! };
  }
  return { PhysicalResourceId: `${name}/${Key}`, Data: { VersionId: await bucket.write(Key, bundleOf(Certificates)) } };
}

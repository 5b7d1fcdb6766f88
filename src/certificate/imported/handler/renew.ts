import { Acm } from './acm';
import type { RenewalEvent } from './events';
import { inOneSpelling } from './key-algorithm';
import { renewedMaterial } from './source';
import { Refused } from '../../../handler/custom-resource/refused';

/** Imports what the secret has now, unless the certificate has it already. So it does not matter how often or how late an event comes. */
export async function renew({ CertificateArn: arn, Properties: properties }: RenewalEvent): Promise<string> {
  const acm = new Acm(properties.Region);
  const certificate = await acm.describe(arn);
  const replace = 'change secretRevision and deploy to replace the certificate';
  if (!certificate) throw new Refused(`ACM has no certificate ${arn}: ${replace}`);
  const material = await renewedMaterial(properties, certificate);
  if (!material) return 'unchanged';
  const before = inOneSpelling(certificate.KeyAlgorithm);
  if (before !== material.keyAlgorithm) {
    throw new Refused(`secret ${properties.SecretArn} has a key of type ${material.keyAlgorithm}, and ACM cannot change the type ${before} of ${arn}: ${replace}`);
  }
  await acm.replaceMaterial(arn, material);
  return 'renewed';
}

import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, idsOf } from '../linters/nag';
import { skipChecks } from '../linters/template-linters';

const NO_SECRET = 'the messages have names, ARNs and dates of certificates, and no secret; encryptTopics encrypts them';

/** A topic that is not encrypted. */
export function acknowledgePlainTopic(topic: IConstruct): void {
  acknowledge(topic, idsOf('SNSEncryptedKMS', ALL_COMPLIANCE_PACKS), NO_SECRET);
  skipChecks(topic, { CKV_AWS_26: NO_SECRET });
}

import { HOLE } from './dummy-values';

/**
 * The parts of the ARN of an ACM certificate, each with the characters that it can have.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
 */
const PARTS = [
  { name: 'a region', valid: /^[a-z0-9-]+$/ },
  { name: 'an account', valid: /^\d+$/ },
  { name: 'a certificate ID', valid: /^[\w+=,.@/-]+$/ },
];

/** Words and signs that people write where the ID belongs. The IDs of ACM are UUIDs, which have no such words. */
const PLACEHOLDER = /replace|your|todo|fixme|change.?me|placeholder|insert|xxxx/i;

const PREFIX = /^arn:[^:]*:acm:/;
const TYPE = 'certificate';
const RESOURCE = `${TYPE}/`;

/**
 * What is certainly wrong with the ARN of an ACM certificate, as the rest of a sentence that begins with "is". Undefined for other texts, and
 * for what has holes there.
 */
export function certificateArnProblem(arn: string): string | undefined {
  const prefix = PREFIX.exec(arn)?.[0];
  const [region, account, ...rest] = arn.slice(prefix?.length).split(':');
  const resource = rest.join(':');
  if (prefix === undefined || !resource.startsWith(TYPE)) return undefined;
  if (resource === TYPE) return `an ARN without ${PARTS[2].name}`;
  if (!resource.startsWith(RESOURCE)) return resource.startsWith(TYPE + HOLE) ? undefined : `an ARN with "${resource.replaceAll(HOLE, '…')}" in place of "${RESOURCE}" and an ID`;
  for (const [index, text] of [region, account, resource.slice(RESOURCE.length)].entries()) {
    const { name, valid } = PARTS[index];
    if (text.includes(HOLE)) continue;
    if (text === '') return `an ARN without ${name}`;
    if (!valid.test(text) || PLACEHOLDER.test(text)) return `an ARN with "${text}" in place of ${name}`;
  }
  return undefined;
}

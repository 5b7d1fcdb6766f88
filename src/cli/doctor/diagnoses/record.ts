import { spreadDiagnosis } from './spread';
import { isOfUser } from './zone';
import { isFailed } from '../../dns/answer';
import type { Diagnosis } from '../diagnosis';
import type { NameFacts, RecordFacts, ValidationRecord } from '../facts';

const aspect = 'record';

/**
 * ACM follows so many CNAME records.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
const LONGEST_CHAIN = 5;

/** Whether the internet sees the validation record of a name. */
export function recordDiagnoses({ zone, record }: Pick<NameFacts, 'zone' | 'record'>): Diagnosis[] {
  if (zone.broken || zone.isSilent || !isOfUser(zone) || !record) return [];
  const { expected, chain } = record;
  const position = chain.targets.findIndex((target) => isValue(target, expected));
  if (position < 0 && chain.failure === 'silence') return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for ${expected.name}` }];
  if (position < 0 && isFailed(chain)) {
    const at = chain.targets[chain.targets.length - 1];
    if (at !== undefined) return [{ aspect, verdict: 'doubtful', cause: 'broken-name-servers', message: `${expected.name} leads to ${at}, whose name servers fail`, fix: add(expected) }];
    return [{
      aspect,
      verdict: 'doubtful',
      cause: 'broken-name-servers',
      message: `the name servers of ${zone.name} fail for ${expected.name}`,
      fix: `make sure that each name server of ${zone.name} answers for this name`,
    }];
  }
  if (position < 0 && chain.isLoop) {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'circular-record',
      message: `the CNAME records of ${expected.name} lead in a circle: ${chain.targets.join(', ')}`,
      fix: `replace this with the record: ${expected.name}. CNAME ${expected.value}.`,
    }];
  }
  if (position >= LONGEST_CHAIN) {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'long-chain',
      message: `${expected.name} leads to the value by ${position + 1} CNAME records, and ACM follows ${LONGEST_CHAIN}`,
      fix: `replace this with the record: ${expected.name}. CNAME ${expected.value}.`,
    }];
  }
  const spread = spreadDiagnosis(record, position >= 0);
  if (spread) return [spread];
  if (position >= 0) return [{ aspect, verdict: 'right', message: `${expected.name} has the value that ACM requires` }];
  return [chain.targets.length > 0 ? otherValue(record) : missing(record, zone.name)];
}

function otherValue({ expected, chain, isWildcard }: RecordFacts): Diagnosis {
  const [target] = chain.targets;
  return isWildcard ? {
    aspect,
    verdict: 'wrong',
    cause: 'wildcard-record',
    message: `${expected.name} does not exist: a wildcard record answers ${target} in its place`,
    fix: add(expected),
  } : {
    aspect,
    verdict: 'wrong',
    cause: 'wrong-value',
    message: `${expected.name} is a CNAME to ${target || '.'}, and ACM requires ${expected.value}`,
    fix: `change its value to ${expected.value}.`,
  };
}

function missing({ expected, chain, doubled, hasAddress, isText }: RecordFacts, zone: string): Diagnosis {
  const { name, value } = expected;
  if (doubled !== undefined) {
    const appended = doubled.slice(name.length + 1);
    return {
      aspect,
      verdict: 'wrong',
      cause: 'doubled-name',
      message: `the DNS provider has appended ${appended}: the record is at ${doubled}`,
      fix: `enter the name as ${name.endsWith(`.${appended}`) ? name.slice(0, -appended.length - 1) : name}`,
    };
  }
  if (isText) {
    return {
      aspect,
      verdict: 'wrong',
      cause: 'text-record',
      message: `${name} is a TXT record with the value, and ACM requires a CNAME record`,
      fix: add(expected),
    };
  }
  if (hasAddress) {
    return {
      aspect,
      verdict: 'wrong',
      cause: 'flattened-record',
      message: `${name} has an address and no CNAME record: the DNS provider of ${zone} resolves the record itself (proxy or flattening)`,
      fix: `turn off the proxy or the flattening for this record (on Cloudflare: "DNS only"), so that DNS returns the CNAME record ${value}.`,
    };
  }
  return {
    aspect,
    verdict: 'wrong',
    cause: 'missing-record',
    message: chain.failure === 'no-data' ? `${name} has no CNAME record` : `${name} does not exist`,
    fix: add(expected),
  };
}

function add({ name, value }: ValidationRecord): string {
  return `add the record: ${name}. CNAME ${value}.`;
}

/**
 * Whether a target is the value that ACM requires: also without the leading underscore, which some DNS providers do not allow.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-DNS-validation.html
 */
export function isValue(target: string, { value }: ValidationRecord): boolean {
  return target === value || `_${target}` === value;
}

import { isZoneOfUser } from './zone';
import { AMAZON_CAA_NAMES } from '../../../catalog/caa';
import type { CaaRecord } from '../../dns/answer';
import type { Diagnosis } from '../diagnosis';
import type { NameFacts } from '../facts';

const aspect = 'caa';

/**
 * Whether CAA records allow Amazon to issue a certificate for a name.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/setup-caa.html
 * @see https://www.rfc-editor.org/rfc/rfc8659
 */
export function caaDiagnoses({ name, zone, caa }: Pick<NameFacts, 'name' | 'zone' | 'caa'>): Diagnosis[] {
  if (zone.broken || zone.isSilent || !isZoneOfUser(zone.name)) return [];
  const { at, records, failure } = caa;
  if (failure === 'silence') return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for the CAA records of ${at}` }];
  if (failure !== undefined) {
    return [{
      aspect,
      verdict: 'doubtful',
      cause: 'unreadable-caa',
      message: `the CAA records of ${at} cannot be read: its name servers fail for this type, and a CA may refuse to issue then`,
      fix: `make the name servers of ${at} answer questions for the type CAA, if only with no records`,
    }];
  }
  if (at === undefined) return [{ aspect, verdict: 'right', message: `no CAA record restricts ${name}` }];

  const unknown = records.find(({ critical, tag }) => critical && !KNOWN_TAGS.includes(tag));
  if (unknown) {
    return [{
      aspect,
      verdict: 'doubtful',
      cause: 'unreadable-caa',
      message: `CAA of ${at} has the critical tag "${unknown.tag}": a CA that does not know this tag refuses to issue`,
      fix: `remove that record of ${at}, or set its flags to 0`,
    }];
  }
  const { tag, values } = applicable(records, name.startsWith('*.'));
  if (values.length > 0 && !values.some((value) => AMAZON_CAA_NAMES.includes(value))) {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'forbidding-caa',
      message: `CAA of ${at} allows ${values.filter((value) => value !== '').join(', ') || 'no CA'}, not Amazon${tag === 'issuewild' ? ', for wildcards' : ''}`,
      fix: `add the record: ${at}. CAA 0 ${tag} "${AMAZON_CAA_NAMES[0]}"`,
    }];
  }
  return [{ aspect, verdict: 'right', message: `CAA of ${at} allows Amazon` }];
}

const KNOWN_TAGS = ['issue', 'issuewild', 'iodef'];

/** The CAs that are allowed, an empty text for none: `issuewild` replaces `issue` for wildcards if there is any. */
function applicable(records: readonly CaaRecord[], isWildcard: boolean): { readonly tag: string; readonly values: readonly string[] } {
  const [tag] = (isWildcard ? ['issuewild', 'issue'] : ['issue']).filter((each) => records.some((record) => record.tag === each));
  return { tag, values: records.filter((record) => record.tag === tag).map(({ value }) => value.split(';')[0].trim().toLowerCase()) };
}

import { isOfUser, isZoneOfUser } from './zone';
import { AMAZON_CAA_NAMES } from '../../../catalog/caa';
import { isWithinZone } from '../../../names/domain-name';
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
  if (zone.broken || zone.isSilent || !isOfUser(zone)) return [];
  const { at, alias, records, failure } = caa;
  if (at === undefined) return [{ aspect, verdict: 'right', message: `no CAA record restricts ${name}` }];
  // a resolver that fails for a top-level domain is no evidence about the domains of users
  if (failure === 'silence' || (failure !== undefined && !isZoneOfUser(at))) return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for the CAA records of ${at}` }];
  if (failure === 'unreadable') {
    return [{
      aspect,
      verdict: 'unanswered',
      message: `the CAA records of ${at} cannot be read: Node.js refuses the answer, as it does if a record has no value, such as issue ""`,
      fix: `run "dig ${at} CAA": if it shows records with the tag issue, one of them has to name "${AMAZON_CAA_NAMES[0]}"`,
    }];
  }
  const holder = alias ?? at;
  if (failure !== undefined) {
    return [{
      aspect,
      verdict: 'doubtful',
      cause: 'unreadable-caa',
      message: `the CAA records of ${at} cannot be read: ${alias === undefined ? 'its name servers' : `it is an alias of ${alias}, whose name servers`} `
        + 'fail for this type, and a CA may refuse to issue then',
      fix: `make the name servers of ${holder} answer questions for the type CAA, if only with no records`,
    }];
  }
  const label = alias === undefined ? at : `${alias}, of which ${at} is an alias,`;
  const unknown = records.find(({ critical, tag }) => critical && !KNOWN_TAGS.includes(tag));
  if (unknown) {
    return [{
      aspect,
      verdict: 'doubtful',
      cause: 'unreadable-caa',
      message: `CAA of ${label} has the critical tag "${unknown.tag}": a CA that does not know this tag refuses to issue`,
      fix: `remove that record of ${holder}, or set its flags to 0`,
    }];
  }
  const { tag, values } = applicable(records, name.startsWith('*.'));
  if (values.length > 0 && !values.some((value) => AMAZON_CAA_NAMES.includes(value))) {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'forbidding-caa',
      message: `CAA of ${label} allows ${values.filter((value) => value !== '').join(', ') || 'no CA'}, not Amazon${tag === 'issuewild' ? ', for wildcards' : ''}`,
      // the nearest records apply, so that those of a domain above need no change
      fix: `add the record: ${isWithinZone(holder, zone.name) || alias !== undefined ? holder : zone.name}. CAA 0 ${tag} "${AMAZON_CAA_NAMES[0]}"`,
    }];
  }
  return [{ aspect, verdict: 'right', message: `CAA of ${label} allows Amazon` }];
}

const KNOWN_TAGS = ['issue', 'issuewild', 'iodef'];

/** The CAs that are allowed, an empty text for none: `issuewild` replaces `issue` for wildcards if there is any. */
function applicable(records: readonly CaaRecord[], isWildcard: boolean): { readonly tag: string; readonly values: readonly string[] } {
  const [tag] = (isWildcard ? ['issuewild', 'issue'] : ['issue']).filter((each) => records.some((record) => record.tag === each));
  return { tag, values: records.filter((record) => record.tag === tag).map(({ value }) => value.split(';')[0].trim().toLowerCase()) };
}

import { isAbsent } from '../../dns/answer';
import type { Diagnosis } from '../diagnosis';
import type { ParentFacts } from '../facts';

const aspect = 'parent';

/**
 * Whether the parent of a Cognito domain has an address.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
 */
export function parentDiagnoses({ name, parent, addresses }: ParentFacts): Diagnosis[] {
  if (addresses.records.length > 0) return [{ aspect, verdict: 'right', message: `${parent} has an A record, as Cognito requires for ${name}` }];
  if (!isAbsent(addresses)) return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for ${parent}` }];
  return [{
    aspect,
    verdict: 'wrong',
    cause: 'missing-parent-record',
    message: `${parent} has no A record, and Cognito requires one before it creates the domain ${name}`,
    fix: `create an A record for ${parent}; any address will do`,
  }];
}

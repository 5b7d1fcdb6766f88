import { plural } from '../../../names/plural';
import type { Diagnosis } from '../diagnosis';
import type { RecordFacts } from '../facts';

const aspect = 'record';
const cause = 'spreading-record';
const verdict = 'wrong';

/** Whether the name servers of a zone agree on the validation record; undefined if they do, or did not answer. `isSeen` is the answer of the resolver. */
export function spreadDiagnosis({ expected: { name }, servers }: RecordFacts, isSeen: boolean): Diagnosis | undefined {
  const answered = servers.filter(({ has }) => has !== undefined);
  const having = answered.filter(({ has }) => has);
  if (having.length === 0 || (isSeen && having.length === answered.length)) return undefined;
  if (having.length < answered.length) {
    const without = answered.filter(({ has }) => !has).map(({ server }) => server);
    return {
      aspect,
      verdict,
      cause,
      message: `${having.length} of ${plural(answered.length, 'name server')} have ${name}: ${without.join(', ')} ${without.length === 1 ? 'does' : 'do'} not`,
      fix: 'wait until all have it; if that takes longer than an hour, compare the zones on these servers',
    };
  }
  return {
    aspect,
    verdict,
    cause,
    message: `all name servers have ${name}, and the resolver remembers an earlier answer`,
    fix: 'wait: ACM asks again until 72 hours after the request',
  };
}

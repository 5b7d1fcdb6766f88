import { isUnknownText } from '../../src/deployment/comparison';
import { ask } from '../../src/deployment/scenarios';
import { unknownFact } from '../../src/deployment/unknown';

/** Whether a fact holds in the scenario in which this is asked. */
export function holdsInScenario(fact: string): boolean | undefined {
  const verdict = isUnknownText(unknownFact(() => fact), 'true');
  if (typeof verdict !== 'object') return verdict;
  ask(verdict);
  return undefined;
}

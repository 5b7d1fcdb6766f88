import type { Resource } from './deployment';
import { readForAll } from './limits';
import { sameInEveryScenario } from './scenarios';

/**
 * A question about a resource that many others ask, such as the names of a certificate. The answer is kept with the obstacles to it, unless
 * it depends on a condition, and so on the scenario in which it is asked.
 */
export function remembered<T>(read: (resource: Resource) => T): (resource: Resource) => T {
  const answers = new WeakMap<Resource, () => T>();
  return (resource) => {
    let answer = answers.get(resource);
    if (!answer) {
      answer = sameInEveryScenario(() => readForAll(() => read(resource))) ?? (() => read(resource));
      answers.set(resource, answer);
    }
    return answer();
  };
}

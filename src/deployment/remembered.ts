import type { Resource } from './deployment';
import { sameInEveryScenario } from './scenarios';

/**
 * A question about a resource that many others ask, such as the names of a certificate. The answer is kept, unless it hangs on a
 * condition, and so on the scenario in which it is asked.
 */
export function remembered<T>(read: (resource: Resource) => T): (resource: Resource) => T {
  const answers = new WeakMap<Resource, { readonly answer: T } | 'differs'>();
  return (resource) => {
    let known = answers.get(resource);
    if (known === undefined) {
      known = sameInEveryScenario(() => ({ answer: read(resource) })) ?? 'differs';
      answers.set(resource, known);
    }
    return known === 'differs' ? read(resource) : known.answer;
  };
}

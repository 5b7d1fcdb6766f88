import type { Resource } from './deployment';
import { readForAll } from './limits';
import { sameInEveryScenario } from './scenarios';

/**
 * A question about a resource that many others ask, such as the names of a certificate.
 */
export function remembered<T>(read: (resource: Resource) => T): (resource: Resource) => T {
  const answers = new WeakMap<Resource, () => T>();
  return (resource) => {
    let known = answers.get(resource);
    if (!known) {
      known = answer(() => read(resource));
      answers.set(resource, known);
    }
    return known();
  };
}

/** An answer that is kept with the obstacles to it, unless it depends on a condition, and so on the scenario in which it is asked. */
export function answer<T>(read: () => T): () => T {
  return sameInEveryScenario(() => readForAll(read)) ?? read;
}

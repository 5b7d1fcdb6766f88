import type { DeployedStack, Deployment, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { readInOthers } from '../deployment/limits';
import { valuesAt } from '../deployment/property';
import { outsideOfScenarios } from '../deployment/scenarios';

/** Resources by the stack and the logical id of what they refer to. */
type Index = Map<DeployedStack, Map<string, Resource[]>>;

const INDEXES = new WeakMap<Deployment, Map<string, () => Index>>();

/**
 * The resources of a type whose property refers to this resource, directly or through exports, parameters and the like, whatever the
 * conditions are. The first question about a type and a property reads all of its resources; the answers are kept.
 */
export function referrers(target: Resource, type: string, property: string): readonly Resource[] {
  const { deployment } = target.stack;
  const indexes = INDEXES.get(deployment) ?? new Map<string, () => Index>();
  INDEXES.set(deployment, indexes);
  const key = `${type} ${property}`;
  const index = indexes.get(key) ?? outsideOfScenarios(() => readInOthers(() => indexOf(deployment, type, property)));
  indexes.set(key, index);
  return index().get(target.stack)?.get(target.logicalId) ?? [];
}

function indexOf(deployment: Deployment, type: string, property: string): Index {
  const index: Index = new Map();
  for (const resource of deployment.resourcesOf(type)) {
    const targets = valuesAt(resource, property).flatMap(({ value, stack }) => follow(value, stack))
      .flatMap((endpoint) => endpoint !== 'unknown' && 'resource' in endpoint ? [endpoint.resource] : []);
    for (const { stack, logicalId } of targets) {
      const inStack = index.get(stack) ?? new Map<string, Resource[]>();
      index.set(stack, inStack);
      const others = inStack.get(logicalId) ?? [];
      if (!others.includes(resource)) inStack.set(logicalId, [...others, resource]);
    }
  }
  return index;
}

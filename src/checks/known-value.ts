import type { Located } from '../deployment/deployment';
import { follow } from '../deployment/follow';

/** Whether a value is certainly there: it is no empty text, and does not depend on the deployment, which may make it one. */
export function isKnownValue({ value, stack }: Located): boolean {
  return follow(value, stack).every((endpoint) => endpoint !== 'unknown' && (!('text' in endpoint) || endpoint.text !== ''));
}

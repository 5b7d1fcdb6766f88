import type { Located, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { UNKNOWN } from '../deployment/intrinsics';
import { valuesAt, type Found } from '../deployment/property';

/** Whether a value is certainly there: it is no empty text, and does not depend on the deployment, which may make it one. */
export function isKnownValue({ value, stack }: Located): boolean {
  return follow(value, stack).every((endpoint) => endpoint !== 'unknown' && (!('text' in endpoint) || endpoint.text !== ''));
}

/** Whether there is more than an empty text at a path; undefined when that is known at deployment only. */
export function isGiven(within: Resource | Found, path: string): boolean | undefined {
  const values = valuesAt(within, path);
  if (values.some(({ value }) => value === UNKNOWN)) return undefined;
  return values.some(({ value, stack }) => follow(value, stack).some((endpoint) => endpoint === 'unknown' || !('text' in endpoint) || endpoint.text !== ''));
}

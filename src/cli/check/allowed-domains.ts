import { InvalidArgumentError } from 'commander';
import { allowedNames } from '../../checks/rules/allowed-names';

/** Adds one `--allowed-domain name` to those before it. */
export function addAllowedDomain(name: string, before: readonly string[] = []): readonly string[] {
  try {
    allowedNames([name]);
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
  return [...before, name];
}

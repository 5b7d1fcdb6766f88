import { Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { IValidationRole } from './validation-role-props';
import { isKnown } from '../../lookups';
import { isWithinZone, withoutWildcard } from '../../names/domain-name';

/** What a role of this app allows. */
export interface Allowed {
  /** Names, with those below a wildcard. */
  readonly domainNames: readonly string[];

  /** Undefined if an organization says which accounts there are. */
  readonly accounts?: readonly string[];
}

const ALLOWED = new WeakMap<IConstruct, Allowed>();

/** Notes what a role allows, for the certificates that use it. */
export function noteAllowed(role: IValidationRole, allowed: Allowed): void {
  ALLOWED.set(role, allowed);
}

/** Throws when it is known that a role of this app does not let a stack write the validation record of a name. */
export function assertAllowed(role: IValidationRole, name: string, stack: Stack): void {
  const { domainNames, accounts } = ALLOWED.get(role) ?? {};
  if (accounts && !accounts.includes(stack.account) && [stack.account, ...accounts].every((each) => isKnown(each, stack))) {
    throw new Error(`validation role "${role.node.path}" lets account ${accounts.join(', ')} assume it, and the certificate is in account ${stack.account}: `
      + `add '${stack.account}' to the accounts of the role`);
  }
  if (!domainNames || [name, ...domainNames].some((each) => Token.isUnresolved(each) || !isKnown(each, stack))) return;
  if (domainNames.some((each) => allows(each, withoutWildcard(name)))) return;
  throw new Error(`validation role "${role.node.path}" cannot write the validation record of "${name}": its domainNames are ${domainNames.join(', ')}; add the name, or a wildcard above it`);
}

function allows(domainName: string, name: string): boolean {
  const base = withoutWildcard(domainName);
  return base === domainName ? name === base : isWithinZone(name, base);
}

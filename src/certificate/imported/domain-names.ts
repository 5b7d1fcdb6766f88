import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isKnown } from '../../lookups';
import { normalizeDomainName } from '../../names/domain-name';

/** A host name, or a wildcard. ACM imports names that it does not issue, such as those without a top-level domain. */
const NAME = /^(\*\.)?[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/;

/** The names in one spelling each. Tokens, and names that the CDK CLI has yet to look up, are not checked. */
export function importedNames(owner: IConstruct, names: string[]): string[] {
  // a list that is known only at deployment is an array of one encoded element, which cannot be examined
  return Token.isUnresolved(names) ? names : [...new Set(names.map((name) => importedName(owner, name)))];
}

function importedName(owner: IConstruct, name: string): string {
  if (Token.isUnresolved(name)) return name;
  const normal = normalizeDomainName(name);
  if (NAME.test(normal) || !isKnown(name, owner)) return normal;
  throw new Error(`domainNames has "${name}", which is no domain name: write 'api.example.com' or '*.example.com'`);
}

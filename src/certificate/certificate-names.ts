import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isKnown, isLookedUpLater } from '../lookups';
import { domainNameProblem, MAX_COMMON_NAME_LENGTH, MAX_NAMES, normalizeDomainName } from '../names/domain-name';

/** The names of a certificate as ACM gets them. */
export interface CertificateNames {
  readonly domainName: string;
  readonly subjectAlternativeNames: string[];
}

/**
 * The names in one spelling each, without duplicates; throws for names that ACM refuses. Tokens, and names that the CDK CLI has yet to look
 * up for the app of `scope`, are not checked.
 *
 * @param problemOf Why ACM refuses a name, if it does: that depends on who issues the certificate
 */
export function certificateNames(
  scope: IConstruct, domainName: string, subjectAlternativeNames: string[] = [], problemOf = domainNameProblem,
): CertificateNames {
  const checked = (name: string) => checkedName(scope, name, problemOf);
  // a list that is known only at deployment is an array of one encoded element, which cannot be examined
  if (Token.isUnresolved(subjectAlternativeNames)) {
    return { domainName: checked(domainName), subjectAlternativeNames };
  }

  const [first, ...further] = new Set([domainName, ...subjectAlternativeNames].map(checked));
  const others = sorted(further);
  if (!Token.isUnresolved(first) && first.length > MAX_COMMON_NAME_LENGTH) {
    // CDK's certificate refuses a longer one. The template of the first run is never deployed.
    if (isLookedUpLater(first, scope)) return { domainName: first.slice(0, MAX_COMMON_NAME_LENGTH), subjectAlternativeNames: others };
    throw new Error(`the first name of a certificate can have at most ${MAX_COMMON_NAME_LENGTH} characters, "${first}" has ${first.length}: `
      + 'put a shorter name first, and this one after it');
  }
  const count = others.length + 1;
  if (count > MAX_NAMES && [first, ...others].filter((name) => !isLookedUpLater(name, scope)).length > MAX_NAMES) {
    throw new Error(`a certificate has at most ${MAX_NAMES} names, got ${count}: use a wildcard or several certificates`);
  }
  return { domainName: first, subjectAlternativeNames: others };
}

/**
 * Further names in an order of their own: the user's order means nothing, and another order would replace the certificate. Names with
 * tokens come last, because the text of a token is another one in each run.
 */
function sorted(names: string[]): string[] {
  return [...names.filter((name) => !Token.isUnresolved(name)).sort(), ...names.filter((name) => Token.isUnresolved(name))];
}

function checkedName(scope: IConstruct, name: string, problemOf: typeof domainNameProblem): string {
  if (Token.isUnresolved(name)) return name;
  const problem = problemOf(name);
  if (problem && isKnown(name, scope)) throw new Error(`ACM issues no certificate for "${name}": the name ${problem}`);
  return normalizeDomainName(name);
}

import { Token } from 'aws-cdk-lib';
import { domainNameProblem, MAX_COMMON_NAME_LENGTH, MAX_NAMES, normalizeDomainName } from '../../names/domain-name';

/** The names of a certificate as ACM gets them. */
export interface CertificateNames {
  readonly domainName: string;
  readonly subjectAlternativeNames: string[];
}

/** The names in one spelling each, without duplicates; throws for names that ACM refuses. Tokens pass as they are. */
export function certificateNames(domainName: string, subjectAlternativeNames: string[] = []): CertificateNames {
  // a list that is known at deployment only stands in an array of one encoded element: nothing in it can be looked at
  if (Token.isUnresolved(subjectAlternativeNames)) {
    return { domainName: checked(domainName), subjectAlternativeNames };
  }

  const [first, ...others] = new Set([domainName, ...subjectAlternativeNames].map(checked));
  if (!Token.isUnresolved(first) && first.length > MAX_COMMON_NAME_LENGTH) {
    throw new Error(`the first name of a certificate may have ${MAX_COMMON_NAME_LENGTH} characters, "${first}" has ${first.length}: `
      + 'put a shorter name first, and this one after it');
  }
  const count = others.length + 1;
  if (count > MAX_NAMES) {
    throw new Error(`a certificate has ${MAX_NAMES} names at most, got ${count}: use a wildcard or several certificates`);
  }
  return { domainName: first, subjectAlternativeNames: others };
}

function checked(name: string): string {
  if (Token.isUnresolved(name)) return name;
  const problem = domainNameProblem(name);
  if (problem) throw new Error(`ACM issues no certificate for "${name}": the name ${problem}`);
  return normalizeDomainName(name);
}

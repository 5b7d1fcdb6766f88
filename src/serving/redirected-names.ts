import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { checkedName } from './served-names';
import { isLookedUpLater } from '../lookups';

/** The names of a prop, each once and in one spelling. */
export function checkedList(names: string[], prop: string, scope: IConstruct, problemOf?: (name: string) => string | undefined): string[] {
  // a list that is known only at deployment is an array of one encoded element
  if (Token.isUnresolved(names)) {
    throw new Error(`${prop} is a token, so its names are known only at deployment and cannot get records: list the names one by one`);
  }
  return [...new Set(names.map((name) => checkedName(name, prop, scope, problemOf)))];
}

/** Refuses names that cannot be redirected to the first of the names that are served. Two dummy values of lookups can be equal. */
export function assertRedirect(domainNames: string[], redirectFrom: string[], scope: IConstruct): void {
  const [first] = domainNames;
  const both = redirectFrom.find((name) => domainNames.includes(name) && !isLookedUpLater(name, scope));
  if (both !== undefined) {
    throw new Error(`"${both}" is in domainNames and in redirectFrom: leave it out of domainNames to redirect it, or out of redirectFrom to serve it`);
  }
  if (redirectFrom.length > 0 && first === undefined) {
    throw new Error("redirectFrom needs a name to redirect to: give domainNames, such as ['www.example.com']");
  }
  if (redirectFrom.length > 0 && first.startsWith('*.')) {
    throw new Error(`redirectFrom needs a name to redirect to, and the first of domainNames is the wildcard "${first}": write the name to redirect to first`);
  }
}

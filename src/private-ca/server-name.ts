import { IConstruct } from 'constructs';
import { isKnown } from '../lookups';
import { privateNameProblem } from '../names/domain-name';

/** Throws for what is not the name of one server. AWS Private CA adds the protocol and the path of the URL. */
export function checkServerName(owner: IConstruct, prop: string, name: string): void {
  if (!isKnown(name, owner)) return;
  const problem = name.startsWith('*') ? 'is a wildcard' : privateNameProblem(name);
  if (problem) throw new Error(`${prop} "${name}" ${problem}: write the name of one server, such as 'revocation.example.com'`);
}

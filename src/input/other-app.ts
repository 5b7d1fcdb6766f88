import { CfnElement, Stack } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { isObject, isPlain, type Mistake, worstOf } from './input';

/** How deep constructs are in lists and objects of props. */
const DEEPEST = 3;

/** A construct of another App, or one in a list or an object of props: CDK refuses references to it in an error that names neither. */
export function mistakeOfOtherApp(value: unknown, at: string, scope: IConstruct, depth = 0): Mistake | undefined {
  if (Construct.isConstruct(value)) return isOfOtherApp(value, scope) ? mistake(value, at) : undefined;
  if (depth === DEEPEST) return undefined;
  if (Array.isArray(value)) return worstOf(value.map((each: unknown, index) => mistakeOfOtherApp(each, `${at}[${index}]`, scope, depth + 1)));
  if (!isObject(value) || !isPlain(value)) return undefined;
  return worstOf(Object.entries(value).map(([name, each]) => mistakeOfOtherApp(each, at ? `${at}.${name}` : name, scope, depth + 1)));
}

function mistake(given: Construct, at: string): Mistake {
  const instead = Stack.isStack(given) ? 'create it in this App' : 'create it in this App, or import it here by its name, ID or ARN';
  return { at, given, expected: 'a construct of this App', problem: `is "${given.node.path}" of another App, to which nothing in this App can refer`, instead };
}

/** Whether a construct is in another App, and has something there to refer to. One that is imported has only what was written for it. */
function isOfOtherApp({ node }: Construct, scope: IConstruct): boolean {
  return node.root !== scope.node.root && node.findAll().some((each) => CfnElement.isCfnElement(each) || Stack.isStack(each));
}

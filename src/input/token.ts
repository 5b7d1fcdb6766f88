import { Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** The only element of a list that is a token. CDK recognizes the list, but not its element. */
const ELEMENT_OF_LIST_TOKEN = /^#\{Token\[/;

/** Whether a value is known at deployment only. A stack has a method `resolve` too, which makes it a token for CDK. */
export function isToken(value: unknown): boolean {
  return (Token.isUnresolved(value) && !Construct.isConstruct(value)) || (typeof value === 'string' && ELEMENT_OF_LIST_TOKEN.test(value));
}

import { Names, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/** No region has a longer name. https://docs.aws.amazon.com/general/latest/gr/rande.html */
const LONGEST_REGION = 16;

/**
 * A name for something of CloudFront or Route 53, which are the same in all regions: it contains the region of the stack, so that a stack can be deployed to several
 * regions of an account. CDK's own default is the same name in each of them.
 */
export function globalName(scope: IConstruct, maxLength: number): string {
  return `${Names.uniqueResourceName(scope, { maxLength: maxLength - LONGEST_REGION - 1 })}-${Stack.of(scope).region}`;
}

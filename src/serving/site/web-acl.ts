import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isLookedUpLater } from '../../lookups';

const SHAPE = '"arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>"';

/**
 * Refuses what is not a web ACL for CloudFront.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 */
export function assertGlobalWebAcl(arn: string, scope: IConstruct): void {
  if (Token.isUnresolved(arn) || /^arn:[^:]+:wafv2:us-east-1:[^:]*:global\/webacl\//.test(arn) || isLookedUpLater(arn, scope)) return;
  const problem = /:regional\/webacl\//.test(arn) ? `"${arn}" has the scope REGIONAL, and CloudFront requires a web ACL of the scope CLOUDFRONT, which is in us-east-1`
    : `must be the ARN of a web ACL of the scope CLOUDFRONT, got "${arn}"`;
  throw new Error(`webAclArn ${problem}: write ${SHAPE}`);
}

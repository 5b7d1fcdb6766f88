import { Arn, ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { isLookedUpLater } from '../../lookups';

/**
 * Puts a load balancer behind a web ACL of AWS WAF.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 */
export function protectWith(webAclArn: string, loadBalancer: ApplicationLoadBalancer, scope: Construct): void {
  const { region } = Stack.of(loadBalancer);
  const problem = Token.isUnresolved(webAclArn) ? undefined : aclProblem(webAclArn, region);
  if (problem !== undefined && !isLookedUpLater(webAclArn, scope) && !isLookedUpLater(region, scope)) throw new Error(problem);
  new CfnWebACLAssociation(scope, 'WebAcl', { webAclArn, resourceArn: loadBalancer.loadBalancerArn });
}

function aclProblem(arn: string, loadBalancerRegion: string): string | undefined {
  const shape = '"arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>"';
  if (!/^arn:[^:]+:wafv2:[^:]+:[^:]*:(regional|global)\/webacl\//.test(arn)) {
    return `webAclArn must be the ARN of a web ACL, got "${arn}": write ${shape}`;
  }
  const { region, resource } = Arn.split(arn, ArnFormat.SLASH_RESOURCE_NAME);
  if (resource === 'global') {
    return `webAclArn "${arn}" has the scope CLOUDFRONT: a load balancer requires a web ACL of the scope REGIONAL, ${shape}`;
  }
  if (!Token.isUnresolved(loadBalancerRegion) && region !== loadBalancerRegion) {
    return `webAclArn "${arn}" is in ${region}, but the load balancer is in ${loadBalancerRegion}: create a web ACL in ${loadBalancerRegion}`;
  }
  return undefined;
}

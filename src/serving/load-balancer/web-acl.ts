import { Arn, ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/**
 * Puts a load balancer behind a web ACL of AWS WAF.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 */
export function protectWith(webAclArn: string, loadBalancer: ApplicationLoadBalancer, scope: Construct): void {
  if (!Token.isUnresolved(webAclArn)) {
    assertRegionalAcl(webAclArn, Stack.of(loadBalancer).region);
  }
  new CfnWebACLAssociation(scope, 'WebAcl', { webAclArn, resourceArn: loadBalancer.loadBalancerArn });
}

function assertRegionalAcl(arn: string, loadBalancerRegion: string): void {
  const shape = '"arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>"';
  if (!/^arn:[^:]+:wafv2:[^:]+:[^:]*:(regional|global)\/webacl\//.test(arn)) {
    throw new Error(`"${arn}" is not the ARN of a web ACL: write ${shape}`);
  }
  const { region, resource } = Arn.split(arn, ArnFormat.SLASH_RESOURCE_NAME);
  if (resource === 'global') {
    throw new Error(`the web ACL "${arn}" is one for CloudFront: a load balancer takes one of scope REGIONAL, ${shape}`);
  }
  if (!Token.isUnresolved(loadBalancerRegion) && region !== loadBalancerRegion) {
    throw new Error(`the web ACL "${arn}" is in ${region}, but the load balancer is in ${loadBalancerRegion}: create one in ${loadBalancerRegion}`);
  }
}

import type { Stack } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, LoadBalancerV2Origin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { SecureAlb } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const web = new SecureAlb(stack, 'Web', { vpc, domainNames: ['origin.example.com'], hostedZone });
  new Distribution(stack, 'Site', {
    defaultBehavior: { origin: new LoadBalancerV2Origin(web.loadBalancer), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
  });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  new SecureAlb(stack, 'Web', { vpc, domainNames: ['origin.example.com'], hostedZone });
  new Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
  });
}

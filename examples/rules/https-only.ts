import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { SecureAlb } from '../../src';

export function wrong(stack: Stack, _hostedZone: IHostedZone, vpc: IVpc) {
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc });
  const listener = loadBalancer.addListener('Http', { port: 80 });
  listener.addTargets('Service', { port: 8080, protocol: elbv2.ApplicationProtocol.HTTP });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const web = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
  web.addTargets('Service', { port: 8080, protocol: elbv2.ApplicationProtocol.HTTP });
}

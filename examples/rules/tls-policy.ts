import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc });
  loadBalancer.addListener('Https', {
    port: 443,
    certificates: [certificate],
    defaultAction: elbv2.ListenerAction.fixedResponse(404),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc });
  loadBalancer.addListener('Https', {
    port: 443,
    certificates: [certificate],
    sslPolicy: elbv2.SslPolicy.TLS13_12_RES_PQ,
    defaultAction: elbv2.ListenerAction.fixedResponse(404),
  });
}

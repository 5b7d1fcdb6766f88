import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { RegionalCertificate, SecureAlb } from '../../src';

export function wrong(stack: Stack, hostedZone: route53.IHostedZone, vpc: IVpc) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc });
  loadBalancer.addListener('Https', {
    port: 443,
    sslPolicy: elbv2.SslPolicy.TLS13_12_RES_PQ,
    certificates: [certificate],
    defaultAction: elbv2.ListenerAction.fixedResponse(404),
  });
  for (const recordName of ['www', 'shop']) {
    new route53.ARecord(stack, recordName, {
      zone: hostedZone, recordName, target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(loadBalancer)),
    });
  }
}

export function right(stack: Stack, hostedZone: route53.IHostedZone, vpc: IVpc) {
  new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com', 'shop.example.com'], hostedZone });
}

import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const [shop, api] = ['shop', 'api'].map((name) =>
    new RegionalCertificate(stack, name, { domainName: `${name}.example.com`, hostedZone }));
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc });
  new elbv2.CfnListener(stack, 'Https', {
    loadBalancerArn: loadBalancer.loadBalancerArn,
    protocol: 'HTTPS',
    port: 443,
    sslPolicy: elbv2.SslPolicy.TLS13_12_RES_PQ,
    certificates: [{ certificateArn: shop.certificateArn }, { certificateArn: api.certificateArn }],
    defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
  });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const [shop, api] = ['shop', 'api'].map((name) =>
    new RegionalCertificate(stack, name, { domainName: `${name}.example.com`, hostedZone }));
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc });
  const listener = loadBalancer.addListener('Https', {
    port: 443,
    sslPolicy: elbv2.SslPolicy.TLS13_12_RES_PQ,
    certificates: [shop],
    defaultAction: elbv2.ListenerAction.fixedResponse(404),
  });
  listener.addCertificates('More', [api]);
}

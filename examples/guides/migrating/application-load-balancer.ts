import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { RegionalCertificate, SecureAlb } from '../../../src';

export interface LoadBalancerSurroundings {
  readonly vpc: IVpc;
  readonly hostedZone: route53.IHostedZone;
  readonly targets: elbv2.IApplicationLoadBalancerTarget[];
}

/** A load balancer as the AWS CDK documentation shows it. */
export function before(stack: Stack, { vpc, hostedZone, targets }: LoadBalancerSurroundings) {
  const certificate = new acm.Certificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc, internetFacing: true });
  loadBalancer.addRedirect();
  const listener = loadBalancer.addListener('Https', { port: 443, certificates: [certificate] });
  listener.addTargets('App', { port: 80, targets });
  new route53.ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'www',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(loadBalancer)),
  });
}

/** The same load balancer, listener, target group, certificate and record. */
export function after(stack: Stack, { vpc, hostedZone, targets }: LoadBalancerSurroundings) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  const alb = new SecureAlb(stack, 'Web', { vpc, internetFacing: true, certificates: [certificate] });
  const targetGroup = alb.addTargets('App', { port: 80, targets });
  new route53.ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'www',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(alb.loadBalancer)),
  });

  // the logical IDs that the template has before
  (alb.httpsListener.node.defaultChild as elbv2.CfnListener).overrideLogicalId('WebHttps90E4E538');
  (targetGroup.node.defaultChild as elbv2.CfnTargetGroup).overrideLogicalId('WebHttpsAppGroup92C7E7F1');
}

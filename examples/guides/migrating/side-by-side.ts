import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { LoadBalancerSurroundings } from './application-load-balancer';
import { SecureAlb } from '../../../src';

/** The load balancer that will be replaced. */
function oldLoadBalancer(stack: Stack, { vpc, hostedZone, targets }: LoadBalancerSurroundings): elbv2.ApplicationLoadBalancer {
  const certificate = new acm.Certificate(stack, 'Certificate', {
    domainName: 'shop.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc, internetFacing: true, loadBalancerName: 'shop' });
  loadBalancer.addListener('Listener', { port: 443, certificates: [certificate] }).addTargets('App', { port: 80, targets });
  return loadBalancer;
}

/** The load balancer that replaces it, with a certificate and a target group of its own. */
function newLoadBalancer(stack: Stack, { vpc, hostedZone, targets }: LoadBalancerSurroundings): SecureAlb {
  const alb = new SecureAlb(stack, 'Shop', {
    vpc,
    internetFacing: true,
    domainNames: ['shop.example.com'],
    hostedZone,
    aliasRecords: false,
  });
  alb.addTargets('App', { port: 80, targets });
  return alb;
}

/** The record, whose construct ID stays the same. */
function record(stack: Stack, hostedZone: route53.IHostedZone, loadBalancer: elbv2.ApplicationLoadBalancer) {
  new route53.ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'shop',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(loadBalancer)),
  });
}

/** One load balancer. */
export function before(stack: Stack, surroundings: LoadBalancerSurroundings) {
  const loadBalancer = oldLoadBalancer(stack, surroundings);
  record(stack, surroundings.hostedZone, loadBalancer);
}

/** Both load balancers, and the record points to the old one. */
export function bothWithOldRecord(stack: Stack, surroundings: LoadBalancerSurroundings) {
  const loadBalancer = oldLoadBalancer(stack, surroundings);
  newLoadBalancer(stack, surroundings);
  record(stack, surroundings.hostedZone, loadBalancer);
}

/** Both load balancers, and the record points to the new one. */
export function bothWithNewRecord(stack: Stack, surroundings: LoadBalancerSurroundings) {
  oldLoadBalancer(stack, surroundings);
  const alb = newLoadBalancer(stack, surroundings);
  record(stack, surroundings.hostedZone, alb.loadBalancer);
}

/** The new load balancer alone. */
export function after(stack: Stack, surroundings: LoadBalancerSurroundings) {
  const alb = newLoadBalancer(stack, surroundings);
  record(stack, surroundings.hostedZone, alb.loadBalancer);
}

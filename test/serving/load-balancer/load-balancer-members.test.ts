import { RemovalPolicy } from 'aws-cdk-lib';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb } from '../../../src';

let stack: WebStack;
let alb: SecureAlb;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  alb = new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone });
});

test('a removal policy is that of the load balancer', () => {
  alb.applyRemovalPolicy(RemovalPolicy.RETAIN);
  stack.template.hasResource('AWS::ElasticLoadBalancingV2::LoadBalancer', { DeletionPolicy: 'Retain' });
});

test('the props of a listener are checked before CDK sees them', () => {
  expect(() => alb.addListener('Plain', undefined as never)).toThrow(
    'addListener() of "Shop/Web": props must be an object with the props of a listener, got undefined: write { port: 8080 }');
});

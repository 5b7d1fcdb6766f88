import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { WebStack, SYDNEY } from './load-balancer/web-stack';
import { SecureAlb, SecureListener, SecureNlb, SecureSite } from '../../src';

type Making = (stack: WebStack, props: { domainNames: string[] }) => unknown;

const MAKINGS: readonly [string, Making][] = [
  ['SecureAlb', (stack, props) => new SecureAlb(stack, 'Web', { vpc: stack.vpc, hostedZone: stack.hostedZone, aliasRecords: false, ...props })],
  ['SecureNlb', (stack, props) => new SecureNlb(stack, 'Web', { vpc: stack.vpc, hostedZone: stack.hostedZone, aliasRecords: false, ...props })],
  ['SecureSite', (stack, props) => new SecureSite(stack, 'Web', { hostedZone: stack.hostedZone, aliasRecords: false, ...props })],
  ['SecureListener', (stack, props) => new SecureListener(stack, 'Web', {
    loadBalancer: new ApplicationLoadBalancer(stack, 'LB', { vpc: stack.vpc }), hostedZone: stack.hostedZone, ...props,
  })],
];

test.each(MAKINGS)('an error about the certificate that a %s creates names the construct that the app wrote', (name, make) => {
  expect(() => make(new WebStack(SYDNEY), { domainNames: ['www.example.org'] })).toThrow(`${name} "Shop/Web": no hosted zone covers "www.example.org"`);
  const domainNames = Array.from({ length: 101 }, (_, index) => `www${index}.example.com`);
  expect(() => make(new WebStack(SYDNEY), { domainNames })).toThrow(`${name} "Shop/Web": a certificate has at most 100 names, got 101`);
});

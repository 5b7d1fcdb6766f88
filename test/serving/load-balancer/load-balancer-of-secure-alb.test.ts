import { ApplicationProtocol, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb } from '../../../src';

const defaultAction = ListenerAction.fixedResponse(200);

function alb(): SecureAlb {
  const stack = new WebStack(SYDNEY);
  return new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone });
}

test('a listener on another port is added', () => {
  const { loadBalancer } = alb();
  expect(loadBalancer.addListener('Plain', { port: 8080, protocol: ApplicationProtocol.HTTP, defaultAction }).port).toBe(8080);
});

test('a listener on a port that is taken is refused at once, whether the port is written or comes from the protocol', () => {
  const { loadBalancer } = alb();
  expect(() => loadBalancer.addListener('Second', { port: 443, defaultAction })).toThrow('the load balancer "Shop/Web" already has a listener on port 443');
  expect(() => loadBalancer.addListener('Plain', { protocol: ApplicationProtocol.HTTP, defaultAction })).toThrow('already has a listener on port 80');
});

test('the port of a listener that the app removes is free', () => {
  const { loadBalancer } = alb();
  loadBalancer.node.tryRemoveChild('Redirect80To443');
  expect(() => loadBalancer.addListener('Plain', { port: 80, defaultAction })).not.toThrow();
});

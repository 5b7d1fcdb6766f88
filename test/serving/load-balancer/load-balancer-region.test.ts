import { App, Lazy, Stack } from 'aws-cdk-lib';
import { ApplicationLoadBalancer, IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { assertApplicationLoadBalancer, assertInRegionOf } from '../../../src/serving/load-balancer/load-balancer-region';

const arnIn = (region: string) => `arn:aws:elasticloadbalancing:${region}:111111111111:loadbalancer/app/shop/0123456789abcdef`;

const given = (stack: Stack, loadBalancerArn: string): IApplicationLoadBalancer =>
  ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Given', { loadBalancerArn, securityGroupId: 'sg-0123456789abcdef0' });

function check(region: string | undefined, loadBalancer: (stack: Stack) => IApplicationLoadBalancer) {
  const stack = new Stack(new App(), 'Web', { env: { account: '111111111111', region } });
  return () => assertInRegionOf(stack, loadBalancer(stack));
}

test('a load balancer whose ARN has another region is refused', () => {
  expect(check('eu-west-1', (stack) => given(stack, arnIn('eu-west-3')))).toThrow(
    'the load balancer "Web/Given" is in eu-west-3, but the stack "Web" of its listener is in eu-west-1: create the listener in a stack in eu-west-3');
});

test.each<[string, string | undefined, (stack: Stack) => IApplicationLoadBalancer]>([
  ['of the same region', 'eu-west-1', (stack) => given(stack, arnIn('eu-west-1'))],
  ['whose ARN is a token', 'eu-west-1', (stack) => given(stack, Lazy.string({ produce: () => arnIn('eu-west-3') }))],
  ['in a stack of an unknown region', undefined, (stack) => given(stack, arnIn('eu-west-3'))],
  ['that the CDK CLI has yet to look up, whose dummy ARN is in us-west-2', 'eu-west-1', (stack) =>
    ApplicationLoadBalancer.fromLookup(stack, 'Shared', { loadBalancerTags: { app: 'shop' } })],
])('a load balancer %s passes', (_, region, loadBalancer) => {
  expect(check(region, loadBalancer)).not.toThrow();
});

test('a load balancer whose ARN has another account is refused', () => {
  expect(check('eu-west-1', (stack) => given(stack, arnIn('eu-west-1').replace('111111111111', '222222222222')))).toThrow(
    'the load balancer "Web/Given" is in account 222222222222, but the stack "Web" of its listener is in account 111111111111: '
    + 'create the listener in a stack in account 222222222222');
});

test.each([['net', 'Network'], ['gwy', 'Gateway']])('the ARN of a load balancer with %s is refused', (type, name) => {
  const arn = arnIn('eu-west-1').replace('/app/', `/${type}/`);
  expect(() => assertApplicationLoadBalancer(given(new Stack(), arn))).toThrow(`loadBalancer is a ${name} Load Balancer, "${arn}", which has no HTTPS listeners`);
});

test.each([arnIn('eu-west-1'), Lazy.string({ produce: () => arnIn('eu-west-1') })])('the ARN %s passes', (arn) => {
  expect(() => assertApplicationLoadBalancer(given(new Stack(), arn))).not.toThrow();
});

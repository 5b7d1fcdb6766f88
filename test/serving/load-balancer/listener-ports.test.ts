import { Lazy } from 'aws-cdk-lib';
import { ApplicationListener, ApplicationLoadBalancer, ApplicationProtocol, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { listenersOn, nameOf, portOf, rememberListener } from '../../../src/serving/load-balancer/listener-ports';

const defaultAction = ListenerAction.fixedResponse(200);

let loadBalancer: ApplicationLoadBalancer;
let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  loadBalancer = new ApplicationLoadBalancer(stack, 'Web', { vpc: stack.vpc });
});

test('a load balancer shows its own listeners, and those that are remembered', () => {
  const own = loadBalancer.addListener('Own', { port: 80, defaultAction });
  const other = new ApplicationListener(stack, 'Other', { loadBalancer, port: 80, defaultAction });
  expect(listenersOn(80, loadBalancer)).toEqual([own]);
  rememberListener(other);
  expect(listenersOn(80, loadBalancer)).toEqual([own, other]);
  expect(listenersOn(443, loadBalancer)).toEqual([]);
});

test('a listener that is removed from the app is on no port', () => {
  loadBalancer.addListener('Own', { port: 80, defaultAction });
  loadBalancer.node.tryRemoveChild('Own');
  expect(listenersOn(80, loadBalancer)).toEqual([]);
});

test('a port that is a token is compared with none', () => {
  const port = Lazy.number({ produce: () => 80 });
  loadBalancer.addListener('Own', { port, protocol: ApplicationProtocol.HTTP, defaultAction });
  expect([port, 80].flatMap((each) => listenersOn(each, loadBalancer))).toEqual([]);
});

test('a listener without a port has that of its protocol', () => {
  expect([{ protocol: ApplicationProtocol.HTTP }, { protocol: ApplicationProtocol.HTTPS }, { port: 8443 }].map(portOf)).toEqual([80, 443, 8443]);
});

test('the load balancer of a SecureAlb has the name of the SecureAlb', () => {
  expect(nameOf(loadBalancer)).toBe('"Shop/Web"');
  expect(nameOf(new ApplicationLoadBalancer(loadBalancer, 'Default', { vpc: stack.vpc }))).toBe('"Shop/Web"');
});

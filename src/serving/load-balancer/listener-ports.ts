import { Token } from 'aws-cdk-lib';
import {
  ApplicationListener, ApplicationLoadBalancer, ApplicationProtocol, BaseApplicationListenerProps, IApplicationLoadBalancer,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';

/** The listeners of a load balancer that are not among its own constructs. */
const ELSEWHERE = new WeakMap<IApplicationLoadBalancer, ApplicationListener[]>();

/** Remembers a listener that is not a construct of its load balancer, such as one in another stack. */
export function rememberListener(listener: ApplicationListener): void {
  const { loadBalancer } = listener;
  if (loadBalancer instanceof ApplicationLoadBalancer) loadBalancer.listeners.push(listener);
  ELSEWHERE.set(loadBalancer, [...ELSEWHERE.get(loadBalancer) ?? [], listener]);
}

/**
 * The listeners of a load balancer that have a port, as far as the app shows them by now. Those of an imported load balancer that were created
 * outside of the app are unknown, and so are ports that are tokens.
 */
export function listenersOn(port: number, loadBalancer: IApplicationLoadBalancer): ApplicationListener[] {
  const own = loadBalancer.node.children.filter(isApplicationListener);
  return [...own, ...ELSEWHERE.get(loadBalancer) ?? []].filter((listener) => listener.port === port && !Token.isUnresolved(port));
}

/** Refuses a second listener on a port, as Elastic Load Balancing does. https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html */
export function assertPortIsFree(port: number, loadBalancer: IApplicationLoadBalancer, instead: string): void {
  const [other] = listenersOn(port, loadBalancer);
  if (other) throw new Error(`the load balancer ${nameOf(loadBalancer)} already has a listener on port ${port}, "${other.node.path}": ${instead}`);
}

/** The port that a listener gets. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html */
export function portOf({ port, protocol }: BaseApplicationListenerProps): number {
  return port ?? (protocol === ApplicationProtocol.HTTP ? 80 : 443);
}

/** How people know a load balancer: a `SecureAlb` has the one that CDK creates as its construct `Default`. */
export function nameOf(loadBalancer: IConstruct): string {
  return `"${loadBalancer.node.path.replace(/\/Default$/, '')}"`;
}

function isApplicationListener(construct: IConstruct): construct is ApplicationListener {
  return 'isApplicationListener' in construct && 'port' in construct;
}

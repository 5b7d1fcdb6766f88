import { listenersAt, LOAD_BALANCER } from './load-balancers';
import type { Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { textAt, valuesAt } from '../deployment/property';

const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Where an action names the target groups to which it forwards. */
const TARGET_GROUPS = ['DefaultActions[].TargetGroupArn', 'DefaultActions[].ForwardConfig.TargetGroups[].TargetGroupArn'];

/**
 * The listeners of Application Load Balancers that answer for a TCP listener of a Network Load Balancer, which passes on TLS as it is. Undefined if other
 * targets may answer.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html
 */
export function listenersBehind(listener: Resource): Resource[] | undefined {
  const groups = allAt(listener, TARGET_GROUPS, TARGET_GROUP);
  const behind = groups?.map(listenerOf) ?? [];
  return behind.length === 0 || behind.includes(undefined) ? undefined : behind.flatMap((each) => each ?? []);
}

/** The listener on the port of a target group, whose only target is an Application Load Balancer. */
function listenerOf(group: Resource): Resource | undefined {
  const port = textAt(group, 'Port', '');
  if (textAt(group, 'TargetType', '') !== 'alb' || !port) return undefined;
  const [loadBalancer] = allAt(group, ['Targets[].Id'], LOAD_BALANCER) ?? [];
  return loadBalancer && listenersAt(loadBalancer).find((listener) => textAt(listener, 'Port', '') === port);
}

/** The resources to which properties refer; undefined if a value is anything else than a resource of this type in the app. */
function allAt(within: Resource, paths: readonly string[], type: string): Resource[] | undefined {
  const endpoints = paths.flatMap((path) => valuesAt(within, path)).flatMap(({ value, stack }) => follow(value, stack));
  const resources = endpoints.flatMap((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint && endpoint.resource.type === type ? [endpoint.resource] : []);
  return resources.length === endpoints.length ? resources : undefined;
}

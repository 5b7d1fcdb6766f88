import { referrers } from './referrers';
import { isDeployed } from '../deployment/deployed';
import type { Located, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { valuesAt } from '../deployment/property';

/** The resource type of an Application, Network or Gateway Load Balancer. */
export const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** The resource type of a Classic Load Balancer. */
export const CLASSIC_LOAD_BALANCER = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** The resource type of a listener of an Application, Network or Gateway Load Balancer. */
export const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

/** The resource type of a rule of a listener. */
export const LISTENER_RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

/** The resource type that adds certificates to a listener. */
export const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';

/** The listeners of this app to which a listener rule or a list of certificates belongs. */
export function listenersOf(resource: Resource): Resource[] {
  return resourcesAt(resource, 'ListenerArn', [LISTENER]);
}

/** The load balancers of this app to which a listener belongs. */
export function loadBalancersOf(listener: Resource): Resource[] {
  return resourcesAt(listener, 'LoadBalancerArn', [LOAD_BALANCER]);
}

/** The listeners that this app gives to a load balancer. */
export function listenersAt(loadBalancer: Resource): Resource[] {
  return referrers(loadBalancer, LISTENER, 'LoadBalancerArn').filter(isDeployed);
}

/** The rules that this app gives to a listener. */
export function rulesAt(listener: Resource): Resource[] {
  return referrers(listener, LISTENER_RULE, 'ListenerArn').filter(isDeployed);
}

/** The resources of these types to which a property refers. */
export function resourcesAt(within: Resource | Located, path: string, types: readonly string[]): Resource[] {
  return valuesAt(within, path).flatMap(({ value, stack }) => follow(value, stack)).flatMap((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint && types.includes(endpoint.resource.type) ? [endpoint.resource] : []);
}

import { Connections } from 'aws-cdk-lib/aws-ec2';
import {
  BaseNetworkListenerProps, INetworkLoadBalancer, INetworkLoadBalancerMetrics, IpAddressType, NetworkListener, NetworkLoadBalancer,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LoadBalancerMembers } from './load-balancer-members';

/**
 * The members by which a construct that has a load balancer is one itself, for constructs of CDK that take an `INetworkLoadBalancer`.
 *
 * It is not part of the API: its members appear as members of the classes in every language.
 *
 * @internal
 */
export abstract class NetworkLoadBalancerBase extends LoadBalancerMembers implements INetworkLoadBalancer {
  /**
   * The load balancer itself.
   */
  public abstract readonly loadBalancer: NetworkLoadBalancer;

  /**
   * The security groups of the load balancer, with the port of the listener as the default port.
   */
  public abstract readonly connections: Connections;

  /**
   * The IP address type of the load balancer.
   */
  public get ipAddressType(): IpAddressType | undefined {
    return this.loadBalancer.ipAddressType;
  }

  /**
   * The IDs of the security groups of the load balancer.
   */
  public get securityGroups(): string[] | undefined {
    return this.loadBalancer.securityGroups;
  }

  /**
   * Whether the security groups also apply to traffic through AWS PrivateLink: `on` or `off`.
   */
  public get enforceSecurityGroupInboundRulesOnPrivateLinkTraffic(): string | undefined {
    return this.loadBalancer.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic;
  }

  /**
   * The metrics of the load balancer.
   */
  public get metrics(): INetworkLoadBalancerMetrics {
    return this.loadBalancer.metrics;
  }

  /**
   * Adds a listener of CDK, such as one for UDP, without the settings of this construct.
   *
   * @param id the construct ID of the listener
   * @param props the port, protocol and default action of the listener
   * @returns the new listener
   */
  public addListener(id: string, props: BaseNetworkListenerProps): NetworkListener {
    this._checkListener(id, props);
    return this.loadBalancer.addListener(id, props);
  }
}

import { Connections } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener, ApplicationLoadBalancer, BaseApplicationListenerProps, IApplicationLoadBalancer, IApplicationLoadBalancerMetrics,
  IpAddressType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LoadBalancerMembers } from './load-balancer-members';

/**
 * The members by which a construct that has a load balancer is one itself, for constructs of CDK that take an `IApplicationLoadBalancer`.
 *
 * It is not part of the API: its members appear as members of the classes in every language.
 *
 * @internal
 */
export abstract class LoadBalancerBase extends LoadBalancerMembers implements IApplicationLoadBalancer {
  /**
   * Whether this is an Application Load Balancer: always true.
   */
  public readonly isApplicationLoadBalancer = true;

  /**
   * The load balancer itself.
   */
  public abstract readonly loadBalancer: ApplicationLoadBalancer;

  /**
   * The security groups of the load balancer, with port 443 as the default port.
   */
  public abstract readonly connections: Connections;

  /**
   * The IP address type of the load balancer.
   */
  public get ipAddressType(): IpAddressType | undefined {
    return this.loadBalancer.ipAddressType;
  }

  /**
   * All listeners of the load balancer.
   */
  public get listeners(): ApplicationListener[] {
    return this.loadBalancer.listeners;
  }

  /**
   * The metrics of the load balancer.
   */
  public get metrics(): IApplicationLoadBalancerMetrics {
    return this.loadBalancer.metrics;
  }

  /**
   * Adds a listener of CDK, without the settings of `addHttpsListener()`. Throws if the port has a listener already.
   *
   * @param id the construct ID of the listener
   * @param props the port, protocol and default action of the listener
   * @returns the new listener
   */
  public addListener(id: string, props: BaseApplicationListenerProps): ApplicationListener {
    this._checkListener(id, props);
    return this.loadBalancer.addListener(id, props);
  }
}

/** The load balancer of CDK in what is given for one. */
export function loadBalancerIn(given: IApplicationLoadBalancer): IApplicationLoadBalancer {
  return given instanceof LoadBalancerBase ? given.loadBalancer : given;
}

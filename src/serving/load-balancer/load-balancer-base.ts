import { RemovalPolicy, Resource } from 'aws-cdk-lib';
import { Connections, IVpc } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener, ApplicationLoadBalancer, BaseApplicationListenerProps, IApplicationLoadBalancer, IApplicationLoadBalancerMetrics,
  IpAddressType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { aws_elasticloadbalancingv2 } from 'aws-cdk-lib/interfaces';
import { REMOVAL_POLICY } from '../../input/cdk';
import { checkArgument } from '../../input/check';
import { isObject, kind, required, text } from '../../input/input';

const LISTENER_ID = required(text('the ID of a listener', 'Plain'));

const LISTENER_PROPS = required(kind('an object with the props of a listener', '{ port: 8080 }', isObject));

/**
 * The members by which a construct that has a load balancer is one itself, for constructs of CDK that take an `IApplicationLoadBalancer`.
 *
 * It is not part of the API: its members appear as members of the classes in every language.
 *
 * @internal
 */
export abstract class LoadBalancerBase extends Resource implements IApplicationLoadBalancer {
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
   * The ARN of the load balancer.
   */
  public get loadBalancerArn(): string {
    return this.loadBalancer.loadBalancerArn;
  }

  /**
   * The DNS name of the load balancer, to which records of its names lead.
   */
  public get loadBalancerDnsName(): string {
    return this.loadBalancer.loadBalancerDnsName;
  }

  /**
   * The ID of the hosted zone that AWS has for the load balancer, which alias records need.
   */
  public get loadBalancerCanonicalHostedZoneId(): string {
    return this.loadBalancer.loadBalancerCanonicalHostedZoneId;
  }

  /**
   * A reference to the load balancer, for constructs that take the load balancer of any library.
   */
  public get loadBalancerRef(): aws_elasticloadbalancingv2.LoadBalancerReference {
    return this.loadBalancer.loadBalancerRef;
  }

  /**
   * The VPC of the load balancer.
   */
  public get vpc(): IVpc | undefined {
    return this.loadBalancer.vpc;
  }

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
    checkArgument(`addListener() of "${this.node.path}"`, 'id', id, LISTENER_ID, this);
    checkArgument(`addListener() of "${this.node.path}"`, 'props', props, LISTENER_PROPS, this);
    return this.loadBalancer.addListener(id, props);
  }

  /**
   * Sets what happens to the load balancer when you remove it from the app. A protected load balancer cannot be deleted.
   *
   * @param policy what happens to the load balancer
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    checkArgument(`applyRemovalPolicy() of "${this.node.path}"`, 'policy', policy, required(REMOVAL_POLICY), this);
    this.loadBalancer.applyRemovalPolicy(policy);
  }
}

/** The load balancer of CDK in what is given for one. */
export function loadBalancerIn(given: IApplicationLoadBalancer): IApplicationLoadBalancer {
  return given instanceof LoadBalancerBase ? given.loadBalancer : given;
}

import { RemovalPolicy, Resource } from 'aws-cdk-lib';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { BaseLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { aws_elasticloadbalancingv2 } from 'aws-cdk-lib/interfaces';
import { REMOVAL_POLICY } from '../../input/cdk';
import { checkArgument } from '../../input/check';
import { isObject, kind, required, text } from '../../input/input';

const LISTENER_ID = required(text('the ID of a listener', 'Plain'));

const LISTENER_PROPS = required(kind('an object with the props of a listener', '{ port: 8080 }', isObject));

/**
 * The members that constructs with an Application and with a Network Load Balancer have in common.
 *
 * It is not part of the API: its members appear as members of the classes in every language.
 *
 * @internal
 */
export abstract class LoadBalancerMembers extends Resource {
  /**
   * The load balancer itself.
   */
  public abstract readonly loadBalancer: BaseLoadBalancer;

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
   * Sets what happens to the load balancer when you remove it from the app. A protected load balancer cannot be deleted.
   *
   * @param policy what happens to the load balancer
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    checkArgument(`applyRemovalPolicy() of "${this.node.path}"`, 'policy', policy, required(REMOVAL_POLICY), this);
    this.loadBalancer.applyRemovalPolicy(policy);
  }

  /**
   * Refuses arguments of `addListener()`.
   *
   * @internal
   */
  protected _checkListener(id: string, props: object): void {
    checkArgument(`addListener() of "${this.node.path}"`, 'id', id, LISTENER_ID, this);
    checkArgument(`addListener() of "${this.node.path}"`, 'props', props, LISTENER_PROPS, this);
  }
}

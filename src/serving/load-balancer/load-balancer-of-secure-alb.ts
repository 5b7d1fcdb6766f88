import { ApplicationListener, ApplicationLoadBalancer, BaseApplicationListenerProps } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { assertPortIsFree, portOf } from './listener-ports';

const INSTEAD = 'use addTargets(), addCertificates() and httpsListener of the SecureAlb, or addHttpsListener() with another port. '
  + 'In place of a pattern of ecs-patterns, use FargateService and addTargets(), or give the pattern the certificate instead of the load balancer';

/**
 * The load balancer of a `SecureAlb`. A construct that adds a listener of its own, as those of ecs-patterns do, is refused at once if the port
 * is taken.
 */
export class LoadBalancerOfSecureAlb extends ApplicationLoadBalancer {
  public addListener(id: string, props: BaseApplicationListenerProps): ApplicationListener {
    assertPortIsFree(portOf(props), this, INSTEAD);
    return super.addListener(id, props);
  }
}

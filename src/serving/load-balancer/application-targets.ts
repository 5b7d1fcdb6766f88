import { Stack } from 'aws-cdk-lib';
import { Connections, Port } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListener, CfnListener, CfnTargetGroup, NetworkListener, NetworkTargetGroup, Protocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { AlbListenerTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { SecureNlbProps } from './secure-nlb-props';

/** The props of a listener that terminates TLS. */
const OF_TLS = [
  'certificates', 'sslPolicy', 'alpnPolicy', 'validationRole', 'validationRoles', 'accessLogs', 'accessLogsBucket', 'accessLogsBucketProps', 'accessLogsPrefix',
] as const;

/**
 * Refuses what has no effect in front of an Application Load Balancer that terminates TLS, and a listener of it that does not.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html
 */
export function assertApplicationListener(listener: ApplicationListener, props: SecureNlbProps): void {
  const { protocol } = listener.node.defaultChild as CfnListener;
  if (protocol === 'HTTP') {
    throw new Error(`applicationListener "${listener.node.path}" has the protocol HTTP, so anyone on the network path could read the traffic: give an HTTPS listener`);
  }
  const given = OF_TLS.filter((prop) => props[prop]);
  if (given.length > 0) {
    throw new Error(`${given.join(', ')} ${given.length > 1 ? 'have' : 'has'} no effect, because applicationListener terminates TLS: `
      + `leave ${given.length > 1 ? 'them' : 'it'} out, or set what corresponds to it on the Application Load Balancer`);
  }
}

/** Forwards connections to an Application Load Balancer, which is healthy as long as it answers itself: a redirect and a 404 are answers too. */
export function forwardTo(target: ApplicationListener, listener: NetworkListener, connections: Connections): NetworkTargetGroup {
  connections.allowTo(target, Port.tcp(target.port));
  return listener.addTargets('Application', {
    port: target.port,
    protocol: Protocol.TCP,
    targets: [new AlbListenerTarget(target)],
    healthCheck: { protocol: Protocol.HTTPS, healthyHttpCodes: '200-499' },
  });
}

/** Refuses an Application Load Balancer as a target of a TLS listener, as AWS does. */
export function assertNoApplicationTargets(targetGroup: NetworkTargetGroup): void {
  const { targetType } = targetGroup.node.defaultChild as CfnTargetGroup;
  if (Stack.of(targetGroup).resolve(targetType) !== 'alb') return;
  throw new Error('an Application Load Balancer cannot be the target of a TLS listener: give its HTTPS listener in the prop applicationListener, '
    + 'and the Application Load Balancer terminates TLS with its certificates');
}

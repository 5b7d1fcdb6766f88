import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { Connections, IVpc, Port } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListener, CfnListener, CfnTargetGroup, NetworkListener, NetworkTargetGroup, Protocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { AlbListenerTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { IConstruct } from 'constructs';
import { assertInRegionOf } from './load-balancer-region';
import { SecureNlbProps } from './secure-nlb-props';
import { isKnown } from '../../lookups';

/** The props of a listener that terminates TLS. */
const OF_TLS = [
  'certificates', 'sslPolicy', 'alpnPolicy', 'validationRole', 'validationRoles', 'accessLogs', 'accessLogsBucket', 'accessLogsBucketProps', 'accessLogsPrefix',
] as const;

/**
 * Refuses what has no effect in front of an Application Load Balancer that terminates TLS, and a listener of it that does not.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html
 */
export function assertApplicationListener(nlb: IConstruct, listener: ApplicationListener, props: SecureNlbProps): void {
  assertInRegionOf(nlb, listener.loadBalancer, 'Network Load Balancer');
  assertSameVpc(listener, props.vpc);
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

/** A target group forwards to a load balancer in its own VPC only. */
function assertSameVpc({ node, loadBalancer }: ApplicationListener, vpc: IVpc): void {
  const other = loadBalancer.vpc;
  if (!other || !isAnother(vpc, other)) return;
  throw new Error(`applicationListener "${node.path}" is of a load balancer in the VPC "${other.node.path}", but vpc is "${vpc.node.path}": give the VPC of both`);
}

/** Whether two VPCs are certainly not the same: the app creates both, or both have IDs that are known. */
function isAnother(vpc: IVpc, other: IVpc): boolean {
  const ids = [vpc, other].map(({ node, vpcId }) => CfnResource.isCfnResource(node.defaultChild) || isKnown(vpcId, vpc) ? vpcId : undefined);
  return ids[0] !== undefined && ids[1] !== undefined && Token.isUnresolved(ids[0]) === Token.isUnresolved(ids[1]) && ids[0] !== ids[1];
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

import { Peer } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListener, IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/** Lets anyone who can reach a listener connect to it, by each kind of address that it has. */
export function openToAnyone(listener: ApplicationListener): void {
  const peers = listener.loadBalancer.ipAddressType === IpAddressType.IPV4 ? [Peer.anyIpv4()] : [Peer.anyIpv4(), Peer.anyIpv6()];
  peers.forEach((peer) => listener.connections.allowDefaultPortFrom(peer, `Allow from anyone on port ${listener.port}`));
}

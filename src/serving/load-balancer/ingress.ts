import { Connections, Peer } from 'aws-cdk-lib/aws-ec2';
import { IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/** What clients connect to. */
interface OpenListener {
  readonly connections: Connections;
  readonly port: number;
  readonly loadBalancer: { readonly ipAddressType?: IpAddressType };
}

/** Lets anyone who can reach a listener connect to it, by each kind of address that it has. */
export function openToAnyone({ connections, port, loadBalancer }: OpenListener): void {
  const peers = loadBalancer.ipAddressType === IpAddressType.IPV4 ? [Peer.anyIpv4()] : [Peer.anyIpv4(), Peer.anyIpv6()];
  peers.forEach((peer) => connections.allowDefaultPortFrom(peer, `Allow from anyone on port ${port}`));
}

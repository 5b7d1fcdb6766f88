import { ClientRoutingPolicy, IpAddressType, NetworkLoadBalancerProps } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/**
 * The props of a Network Load Balancer, with the defaults of `SecureNlb`. Defaults are written too: a load balancer keeps what its template
 * leaves out.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
export function withNetworkDefaults(props: NetworkLoadBalancerProps): NetworkLoadBalancerProps {
  const ipAddressType = props.ipAddressType ?? IpAddressType.IPV4;
  return {
    ...props,
    ipAddressType,
    crossZoneEnabled: props.crossZoneEnabled ?? false,
    clientRoutingPolicy: props.clientRoutingPolicy ?? ClientRoutingPolicy.ANY_AVAILABILITY_ZONE,
    zonalShift: props.zonalShift ?? false,
    // these two are about what only some load balancers have: security groups, and IPv6 addresses
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic:
      props.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic ?? (props.disableSecurityGroups ? undefined : true),
    enablePrefixForIpv6SourceNat: props.enablePrefixForIpv6SourceNat ?? (ipAddressType === IpAddressType.IPV4 ? undefined : false),
  };
}

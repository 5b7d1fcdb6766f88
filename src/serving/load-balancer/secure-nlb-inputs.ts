import {
  AddNetworkTargetsProps, AlpnPolicy, ClientRoutingPolicy, Protocol, SubnetMapping,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { APPLICATION_LISTENER } from './application-listener-input';
import { LOAD_BALANCER_INPUTS } from './load-balancer-inputs';
import { SecureNlbProps } from './secure-nlb-props';
import { TLS_LISTENER_INPUTS } from './tls-listener-inputs';
import { DURATION, SECURITY_GROUP, SUBNET } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, number, oneOf, oneOfOrToken, optional, port, required, text } from '../../input/input';
import { partOfStruct } from '../../input/props';

const SUBNET_MAPPING_INPUTS: Partial<Inputs<SubnetMapping>> = {
  subnet: required(SUBNET),
  allocationId: optional(text('the allocation ID of an Elastic IP address', 'eipalloc-0123456789abcdef0')),
  privateIpv4Address: optional(text('an IPv4 address', '10.0.0.10')),
  ipv6Address: optional(text('an IPv6 address', '2001:db8::10')),
};

/** What the props of a SecureNlb take. */
export const SECURE_NLB_INPUTS: Inputs<SecureNlbProps> = {
  ...LOAD_BALANCER_INPUTS,
  ...TLS_LISTENER_INPUTS,
  port: optional(port('443')),
  alpnPolicy: optional(oneOfOrToken('AlpnPolicy', AlpnPolicy)),
  applicationListener: optional(APPLICATION_LISTENER),
  securityGroups: optional(listOf(SECURITY_GROUP, 'security groups')),
  disableSecurityGroups: optional(FLAG),
  clientRoutingPolicy: optional(oneOfOrToken('ClientRoutingPolicy', ClientRoutingPolicy)),
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: optional(FLAG),
  zonalShift: optional(FLAG),
  enablePrefixForIpv6SourceNat: optional(FLAG),
  subnetMappings: optional(listOf(partOfStruct(SUBNET_MAPPING_INPUTS, '{ subnet, allocationId }'), 'subnet mappings')),
  minimumCapacityUnit: optional(number('5500')),
};

/** A TLS listener takes targets by these. https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html#target-group-routing-configuration */
const { TCP, TLS } = Protocol;

const TARGETS_INPUTS: Partial<Inputs<AddNetworkTargetsProps>> = {
  port: required(port('1883')),
  protocol: optional(oneOf('Protocol', { TCP, TLS })),
  targets: optional(listOf(kind('a target', 'service', isObject), 'targets')),
  targetGroupName: optional(text('the name of a target group', 'mqtt')),
  deregistrationDelay: optional(DURATION),
  proxyProtocolV2: optional(FLAG),
  preserveClientIp: optional(FLAG),
  healthCheck: optional(kind('an object with the settings of a health check', "{ port: '8080' }", isObject)),
};

export const NETWORK_TARGETS_PROPS = partOfStruct(TARGETS_INPUTS, '{ port: 1883, protocol: Protocol.TCP, targets: [service] }');

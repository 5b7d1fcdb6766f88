import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { ClientRoutingPolicy, IpAddressType, Protocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { SYDNEY, WebStack } from './web-stack';
import { SecureNlb, SecureNlbProps } from '../../../src';
import { withNetworkDefaults } from '../../../src/serving/load-balancer/network-load-balancer-settings';
import { SECURE_NLB_INPUTS } from '../../../src/serving/load-balancer/secure-nlb-inputs';

const LIBRARY = join(dirname(require.resolve('aws-cdk-lib/package.json')), 'aws-elasticloadbalancingv2', 'lib');

/** The members of an interface in the declarations of the aws-cdk-lib that runs this test: the oldest, or the newest. */
function membersOf(name: string, file: string): string[] {
  const [, body] = new RegExp(`export interface ${name} [^{]*\\{([^]*?)^\\}`, 'm').exec(readFileSync(join(LIBRARY, file), 'utf8'))!;
  return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, member]) => member);
}

test('each prop of NetworkLoadBalancer is a prop of SecureNlb whose value is checked', () => {
  const props = [
    ...membersOf('NetworkLoadBalancerProps', 'nlb/network-load-balancer.d.ts'),
    ...membersOf('BaseLoadBalancerProps', 'shared/base-load-balancer.d.ts'),
  ];
  expect(props).toEqual(expect.arrayContaining(['vpc', 'internetFacing', 'zonalShift', 'minimumCapacityUnit']));
  expect(props.filter((prop) => !(prop in SECURE_NLB_INPUTS))).toEqual([]);
});

/** What the template of a load balancer sets, by attribute or property. */
function settings(given: (stack: WebStack) => Partial<SecureNlbProps>): Record<string, unknown> {
  const stack = new WebStack(SYDNEY);
  const { vpc, hostedZone } = stack;
  new SecureNlb(stack, 'Mqtt', { vpc, hostedZone, domainNames: ['mqtt.example.com'], ...given(stack) })
    .addTargets('Broker', { port: 1883, protocol: Protocol.TCP });
  const [{ Properties }] = Object.values(stack.template.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'));
  const { LoadBalancerAttributes, ...properties } = Properties as { LoadBalancerAttributes: { Key: string; Value: unknown }[] };
  return { ...properties, ...Object.fromEntries(LoadBalancerAttributes.map(({ Key, Value }) => [Key, Value])) };
}

test('defaults are written too, so that nothing of an earlier deployment is left', () => {
  expect(settings(() => ({}))).toMatchObject({
    'IpAddressType': 'ipv4',
    'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic': 'on',
    'load_balancing.cross_zone.enabled': 'false',
    'dns_record.client_routing_policy': 'any_availability_zone',
    'zonal_shift.config.enabled': 'false',
    'access_logs.s3.prefix': '',
  });
  expect(settings(() => ({ ipAddressType: IpAddressType.DUAL_STACK }))).toMatchObject({ EnablePrefixForIpv6SourceNat: 'off' });
  expect(settings(() => ({ accessLogs: false }))).toMatchObject({ 'access_logs.s3.enabled': 'false' });

  const everything = settings((stack) => ({
    internetFacing: true,
    deletionProtection: false,
    crossZoneEnabled: true,
    clientRoutingPolicy: ClientRoutingPolicy.AVAILABILITY_ZONE_AFFINITY,
    zonalShift: true,
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: false,
    accessLogsBucket: Bucket.fromBucketName(stack, 'Logs', 'logs'),
    accessLogsPrefix: 'mqtt',
  }));
  // a function turns deletion protection on
  expect(Object.keys(settings(() => ({}))).sort()).toEqual(Object.keys(everything).filter((name) => name !== 'deletion_protection.enabled').sort());
});

test('what is given takes the place of a default, and props that this version does not know are handed on', () => {
  const { vpc } = new WebStack(SYDNEY);
  const ofTomorrow = { vpc, deletionProtection: false, crossZoneEnabled: true, brandNew: true };
  expect(withNetworkDefaults(ofTomorrow)).toMatchObject({ ...ofTomorrow, zonalShift: false });
});

test('fixed addresses are given by subnet', () => {
  const subnetMappings = ({ vpc }: WebStack) => vpc.publicSubnets.map((subnet, index) => ({ subnet, allocationId: `eipalloc-0123456789abcdef${index}` }));
  expect(settings((stack) => ({ internetFacing: true, subnetMappings: subnetMappings(stack) }))).toMatchObject({
    SubnetMappings: [
      { SubnetId: 'subnet-00000000000000001', AllocationId: 'eipalloc-0123456789abcdef0' },
      { SubnetId: 'subnet-00000000000000002', AllocationId: 'eipalloc-0123456789abcdef1' },
    ],
  });
});

test('what CDK refuses is refused in the name of the SecureNlb', () => {
  expect(() => settings(() => ({ minimumCapacityUnit: 100 }))).toThrow(/Shop\/Mqtt/);
  expect(() => settings(() => ({ denyAllIgwTraffic: true }))).toThrow(/Shop\/Mqtt/);
});

import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { ApplicationLoadBalancer, IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb } from '../../../src';
import { turnOffOthers, withDefaults } from '../../../src/serving/load-balancer/load-balancer-settings';
import { SECURE_ALB_INPUTS } from '../../../src/serving/load-balancer/secure-alb-inputs';

const LIBRARY = join(dirname(require.resolve('aws-cdk-lib/package.json')), 'aws-elasticloadbalancingv2', 'lib');

/** The members of an interface in the declarations of the aws-cdk-lib that runs this test: the oldest, or the newest. */
function membersOf(name: string, file: string): string[] {
  const [, body] = new RegExp(`export interface ${name} [^{]*\\{([^]*?)^\\}`, 'm').exec(readFileSync(join(LIBRARY, file), 'utf8'))!;
  return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, member]) => member);
}

test('each prop of ApplicationLoadBalancer is a prop of SecureAlb whose value is checked', () => {
  const props = [
    ...membersOf('ApplicationLoadBalancerProps', 'alb/application-load-balancer.d.ts'),
    ...membersOf('BaseLoadBalancerProps', 'shared/base-load-balancer.d.ts'),
  ];
  expect(props).toEqual(expect.arrayContaining(['vpc', 'internetFacing', 'http2Enabled', 'minimumCapacityUnit']));
  expect(props.filter((prop) => !(prop in SECURE_ALB_INPUTS))).toEqual([]);
});

test('what is given takes the place of a default, and props that this version does not know are handed on', () => {
  const { vpc } = new WebStack(SYDNEY);
  const ofTomorrow = { vpc, ipAddressType: IpAddressType.DUAL_STACK, deletionProtection: false, brandNew: true };
  expect(withDefaults(ofTomorrow)).toMatchObject({ ...ofTomorrow, http2Enabled: true });
});

test('only what is not on is turned off', () => {
  const stack = new WebStack(SYDNEY);
  const props = { vpc: stack.vpc, wafFailOpen: true };
  turnOffOthers(new ApplicationLoadBalancer(stack, 'Web', props), props);
  const [{ Properties }] = Object.values(stack.template.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'));
  expect(Properties.LoadBalancerAttributes).toEqual(expect.arrayContaining([
    { Key: 'waf.fail_open.enabled', Value: 'true' }, { Key: 'routing.http.preserve_host_header.enabled', Value: 'false' },
  ]));
});

test('more attributes than a request can set are refused', () => {
  const stack = new WebStack(SYDNEY);
  const { vpc, hostedZone } = stack;
  const logs = { connectionLogs: true, healthCheckLogs: true };
  const alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, deletionProtection: false, crossZoneEnabled: true, ...logs });
  expect(alb.node.validate()).toEqual([]);
  alb.loadBalancer.setAttribute('ipv6.deny_all_igw_traffic', 'true');
  expect(alb.node.validate()).toEqual(['the load balancer has 21 attributes, and Elastic Load Balancing takes 20: '
    + 'leave out denyAllIgwTraffic, connectionLogs or healthCheckLogs, or what you add with setAttribute()']);
});

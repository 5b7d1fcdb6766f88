import { App, ContextProvider, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DatabaseCluster, DatabaseInstance } from 'aws-cdk-lib/aws-rds';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { dummyValuesAround, isKnown } from '../src/lookups';

const env = { account: '111122223333', region: 'eu-west-1' };

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web', { env });
});

const tags = { team: 'web' };
const vpc = () => ec2.Vpc.fromLookup(stack, 'Vpc', { isDefault: true });

/** What each lookup of CDK gives in the first run. */
const LOOKUPS: Record<string, () => (string | undefined)[]> = {
  'StringParameter.valueFromLookup': () => [StringParameter.valueFromLookup(stack, '/shop/domain')],
  'StringParameter.valueFromLookup with a default value': () => [StringParameter.valueFromLookup(stack, '/shop/domain', 'example.org')],
  'HostedZone.fromLookup': () => [HostedZone.fromLookup(stack, 'Zone', { domainName: 'example.com' }).hostedZoneId],
  'Vpc.fromLookup': () => {
    const { vpcId, publicSubnets: [{ subnetId, availabilityZone, routeTable }], privateSubnets, isolatedSubnets } = vpc();
    return [vpcId, subnetId, availabilityZone, routeTable.routeTableId, ...[...privateSubnets, ...isolatedSubnets].map((each) => each.subnetId)];
  },
  'SecurityGroup.fromLookupById': () => [ec2.SecurityGroup.fromLookupById(stack, 'Group', 'sg-1').securityGroupId],
  'SecurityGroup.fromLookupByName': () => [ec2.SecurityGroup.fromLookupByName(stack, 'Group', 'web', vpc()).securityGroupId],
  'PrefixList.fromLookup': () => [ec2.PrefixList.fromLookup(stack, 'List', { prefixListName: 'office' }).prefixListId],
  'MachineImage.lookup': () => [ec2.MachineImage.lookup({ name: 'web-*' }).getImage(stack).imageId],
  'the availability zones of a stack': () => stack.availabilityZones,
  'Repository.fromLookup': () => [Repository.fromLookup(stack, 'Repository', { repositoryName: 'web' }).repositoryArn],
  'DatabaseInstance.fromLookup': () => {
    const database = DatabaseInstance.fromLookup(stack, 'Database', { instanceIdentifier: 'web' });
    return [database.dbInstanceEndpointAddress, database.dbInstanceEndpointPort];
  },
  'DatabaseCluster.fromLookup': () => [DatabaseCluster.fromLookup(stack, 'Database', { clusterIdentifier: 'web' }).clusterEndpoint.hostname],
  'ApplicationLoadBalancer.fromLookup': () => {
    const alb = elbv2.ApplicationLoadBalancer.fromLookup(stack, 'Alb', { loadBalancerTags: tags });
    return [alb.loadBalancerArn, alb.loadBalancerDnsName, alb.loadBalancerCanonicalHostedZoneId, `dualstack.${alb.loadBalancerDnsName}`];
  },
  'NetworkLoadBalancer.fromLookup': () => [elbv2.NetworkLoadBalancer.fromLookup(stack, 'Nlb', { loadBalancerTags: tags }).loadBalancerArn],
  'ApplicationListener.fromLookup': () => [elbv2.ApplicationListener.fromLookup(stack, 'Listener', { loadBalancerTags: tags }).listenerArn],
  'NetworkListener.fromLookup': () => [elbv2.NetworkListener.fromLookup(stack, 'Listener', { loadBalancerTags: tags }).listenerArn],
  'Key.fromLookup': () => [Key.fromLookup(stack, 'Key', { aliasName: 'alias/web' }).keyArn],
  'Role.fromLookup': () => [Role.fromLookup(stack, 'Role', { roleName: 'web' }).roleArn],
  'the zones of an endpoint service': () => {
    const service = new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.eu-west-1.vpce-svc-1', 443);
    new ec2.InterfaceVpcEndpoint(stack, 'Endpoint', { vpc: vpc(), service, lookupSupportedAzs: true });
    return ['dummy1c'];
  },
  'ContextProvider.getValue with a text': () => [value('cc-api-provider', 'any.example.net')],
  'ContextProvider.getValue with a list of maps': () => {
    const [{ CertificateArn }] = value('cc-api-provider', [{ CertificateArn: stack.formatArn({ service: 'acm', resource: 'certificate', resourceName: 'any' }) }]);
    return [CertificateArn, stack.resolve(CertificateArn)['Fn::Join'][1][2]];
  },
  'a plugin': () => [value('plugin', { domain: { name: 'any.example.net' } }).domain.name],
};

function value<T>(provider: string, dummyValue: T): T {
  return ContextProvider.getValue(stack, { provider, props: { typeName: 'AWS::CertificateManager::Certificate' }, dummyValue }).value;
}

test.each(Object.keys(LOOKUPS))('in the first run, what %s returns is not known, and other texts are', (lookup) => {
  const returned = LOOKUPS[lookup]();
  expect(returned.length).toBeGreaterThan(0);
  expect(returned.filter((text) => text === undefined || !dummyValuesAround(stack).isIn(text))).toEqual([]);
  for (const text of ['www.example.com', 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555']) {
    expect(isKnown(text, stack)).toBe(true);
  }
});

test('what another stack, also of a Stage, has looked up is not known anywhere in the app', () => {
  const looked = StringParameter.valueFromLookup(new Stack(new Stage(app, 'Prod', { env }), 'Dns'), '/shop/domain');
  expect(isKnown(looked, stack)).toBe(false);
});

test('once the context is there, everything is known', () => {
  const key = ContextProvider.getKey(stack, { provider: 'ssm', props: { parameterName: '/shop/domain' } }).key;
  const [second] = [new Stack(new App({ context: { [key]: 'dummy-value-for-/shop/domain' } }), 'Web', { env })];
  expect(isKnown(StringParameter.valueFromLookup(second, '/shop/domain'), second)).toBe(true);
  expect(dummyValuesAround(second).isEmpty).toBe(true);
});

test('a value that the CLI could not look up is not known: it looks it up again', () => {
  const { key } = ContextProvider.getKey(stack, { provider: 'ssm', props: { parameterName: '/shop/domain' } });
  const failed = new Stack(new App({ context: { [key]: { $providerError: 'no such parameter' } } }), 'Web', { env });
  expect(isKnown(StringParameter.valueFromLookup(failed, '/shop/domain'), failed)).toBe(false);
});

test('a token is not known', () => {
  expect(isKnown(stack.stackId, stack)).toBe(false);
});

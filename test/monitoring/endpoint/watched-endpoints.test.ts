import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { CertificateMonitor, TrustBundle, WatchEndpointOptions } from '../../../src';
import { ROOT } from '../../certificate/imported/handler/pki';
import { alarmsOf, DUBLIN, EMAILS, propertiesOf, stackIn, statements, VIRGINIA } from '../monitored-app';

const NAME = 'www.example.com';
const FUNCTION = 'AWS::Lambda::Function';
const RULE = 'AWS::Events::Rule';

let app: App;
let web: Stack;
let monitor: CertificateMonitor;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
  monitor = new CertificateMonitor(web, 'Monitor', EMAILS);
});

/** What the rules send to the functions, in the order of the template. */
function inputs(stack = web): Record<string, unknown>[] {
  return propertiesOf(stack, RULE).map(({ Targets }) => {
    const [{ Input }] = Targets as [{ Input: unknown }];
    return (typeof Input === 'string' ? JSON.parse(Input) : Input) as Record<string, unknown>;
  });
}

test('an endpoint is looked at twice a day', () => {
  monitor.watchEndpoint(NAME);
  expect(inputs()).toEqual([{ Endpoint: 'www.example.com:443', DomainName: NAME, Address: NAME, Port: 443 }]);
  Template.fromStack(web).hasResourceProperties(RULE, { ScheduleExpression: 'rate(12 hours)', State: 'ENABLED' });
});

test.each([[245, 0], [253, 0], [253, 253]])('names of %d and %d characters are endpoints of their own', (length, ofAddress) => {
  const name = (count: number, letter: string) => letter.repeat(count).replace(/(.{60})./g, '$1.').replace(/\.$/, letter);
  const address = ofAddress === 0 ? undefined : name(ofAddress, 'b');
  monitor.watchEndpoint(name(length, 'a'), { address, port: 65_000 });
  monitor.watchEndpoint(name(length, 'a'), { address, port: 65_001 });
  const alarms = alarmsOf(web) as { Dimensions: { Value: string }[]; AlarmDescription: unknown; MetricName: string }[];
  const endpoints = alarms.filter(({ MetricName }) => MetricName === 'Problem').map(({ Dimensions: [{ Value }] }) => Value);
  expect(new Set(endpoints).size).toBe(2);
  expect(Math.max(...endpoints.map((each) => each.length))).toBeLessThanOrEqual(255);
  // of 1,024, the rest is for the name of the log group
  expect(Math.max(...alarms.map(({ AlarmDescription }) => JSON.stringify(AlarmDescription).length))).toBeLessThan(1024 - 330);
});

test('all endpoints share one function, which may write its log and metrics of one namespace', () => {
  monitor.watchEndpoint(NAME);
  monitor.watchEndpoint('api.example.com', { port: 8443, interval: Duration.hours(1) });
  expect(propertiesOf(web, FUNCTION)).toEqual([expect.objectContaining({ Runtime: 'nodejs24.x', Timeout: 120 })]);
  expect(statements(web, 'AWS::IAM::Policy', 'PolicyDocument')).toEqual([
    expect.objectContaining({ Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] }),
    { Effect: 'Allow', Action: 'cloudwatch:PutMetricData', Resource: '*', Condition: { StringEquals: { 'cloudwatch:namespace': 'CdkAcm' } } },
  ]);
  expect(propertiesOf(web, 'AWS::Logs::LogGroup')).toEqual([expect.objectContaining({ RetentionInDays: 365 })]);
  expect(alarmsOf(web)).toHaveLength(5);
});

test('a load balancer behind a CDN is looked at by its own address, whose name only the deployment knows', () => {
  const address = new CfnParameter(web, 'LoadBalancer').valueAsString;
  monitor.watchEndpoint(NAME);
  monitor.watchEndpoint(NAME, { address });
  monitor.watchEndpoint(NAME, { address: '192.0.2.1' });
  expect(inputs()[2]).toMatchObject({ Endpoint: 'www.example.com:443 at 192.0.2.1', Address: '192.0.2.1', DomainName: NAME });
  Template.fromStack(web).hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'Problem', Dimensions: [{ Value: { 'Fn::Join': ['', ['www.example.com:443 at ', { Ref: 'LoadBalancer' }]] } }],
  });
});

test('a name and a port that only the deployment knows', () => {
  const number = (id: string) => new CfnParameter(web, id, { type: 'Number' }).valueAsNumber;
  monitor.watchEndpoint(new CfnParameter(web, 'Name').valueAsString, { port: number('Port'), threshold: Duration.days(number('Days')) });
  const template = Template.fromStack(web);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'DaysToExpiry', Threshold: { Ref: 'Days' }, Dimensions: [{ Value: { 'Fn::Join': ['', [{ Ref: 'Name' }, ':', { Ref: 'Port' }]] } }],
  });
  expect(JSON.stringify(template.findResources(RULE))).toContain('\\"Port\\":');
  expect(() => monitor.watchEndpoint(new CfnParameter(web, 'Other').valueAsString)).not.toThrow();
});

describe('an internal endpoint', () => {
  let vpc: Vpc;
  beforeEach(() => {
    vpc = new Vpc(web, 'Vpc', { subnetConfiguration: [{ name: 'Own', subnetType: SubnetType.PRIVATE_ISOLATED }, { name: 'Other', subnetType: SubnetType.PRIVATE_ISOLATED }] });
  });

  test('is looked at from its VPC', () => {
    const group = new SecurityGroup(web, 'Group', { vpc });
    monitor.watchEndpoint(NAME, { vpc, vpcSubnets: { subnetGroupName: 'Own' }, securityGroups: [group] });
    const [{ VpcConfig }] = propertiesOf(web, FUNCTION);
    expect(VpcConfig).toEqual({
      SecurityGroupIds: [web.resolve(group.securityGroupId)], SubnetIds: vpc.selectSubnets({ subnetGroupName: 'Own' }).subnetIds.map((id) => web.resolve(id) as object),
    });
    expect(statements(web, 'AWS::IAM::Policy', 'PolicyDocument')).toContainEqual({
      Effect: 'Allow',
      Action: [
        'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses',
        'ec2:UnassignPrivateIpAddresses',
      ],
      Resource: '*',
    });
    Template.fromStack(web).hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Problem', Dimensions: [{ Value: { 'Fn::Join': ['', ['www.example.com:443 from ', web.resolve(vpc.vpcId)]] } }],
    });
  });

  test('and its public view have different metrics, functions and alarms', () => {
    monitor.watchEndpoint(NAME);
    monitor.watchEndpoint(NAME, { vpc });
    monitor.watchEndpoint('api.example.com', { vpc });
    expect(propertiesOf(web, FUNCTION)).toHaveLength(2);
    monitor.watchEndpoint('shop.example.com', { vpc, vpcSubnets: { subnetGroupName: 'Own' } });
    monitor.watchEndpoint('blog.example.com', { vpc, securityGroups: [new SecurityGroup(web, 'Group', { vpc })] });
    expect(monitor.node.findChild('Endpoints').node.children.filter(({ node }) => node.id.startsWith('Probe'))).toHaveLength(4);
  });

  test('its CAs are read from the parameter of a bundle', () => {
    const trustBundle = new TrustBundle(web, 'Trust', { certificates: [ROOT.certificate] });
    monitor.watchEndpoint(NAME, { trustBundle });
    const [parameter] = Object.keys(Template.fromStack(web).findResources('AWS::SSM::Parameter'));
    expect(propertiesOf(web, RULE)[0]).toMatchObject({
      Targets: [{ Input: { 'Fn::Join': ['', [expect.stringContaining('"TrustParameter":"'), { Ref: parameter }, '"}']] } }],
    });
    expect(statements(web, 'AWS::IAM::Policy', 'PolicyDocument')).toContainEqual({ Effect: 'Allow', Action: 'ssm:GetParameter', Resource: web.resolve(trustBundle.parameter.parameterArn) });
  });
});

test('the topic that the monitor was given gets its alarms', () => {
  const topic = new Topic(web, 'Alerts');
  new CertificateMonitor(web, 'WithTopic', { topic }).watchEndpoint(NAME);
  expect(alarmsOf(web).map(({ AlarmActions }) => AlarmActions)).toEqual([1, 2, 3].map(() => [web.resolve(topic.topicArn)]));
});

describe('refuses', () => {
  function watching(domainName: unknown, options?: unknown): () => void {
    return () => monitor.watchEndpoint(domainName as string, options as WatchEndpointOptions);
  }

  test('an endpoint that is watched already', () => {
    monitor.watchEndpoint(NAME);
    expect(watching(NAME, { port: 443, threshold: Duration.days(3) })).toThrow(
      'watchEndpoint() of "Web/Monitor": endpoint "www.example.com:443" is watched already: watch each endpoint once');
    expect(watching(NAME, { port: 444 })).not.toThrow();
  });

  test('a VPC and CAs of another region or account', () => {
    const virginia = stackIn(app, 'Virginia', VIRGINIA);
    const other = stackIn(app, 'Other', { account: '222222222222', region: 'eu-west-1' });
    expect(watching(NAME, { vpc: new Vpc(virginia, 'Vpc') })).toThrow(
      'watchEndpoint() of "Web/Monitor": endpoint "www.example.com:443 from Virginia/Vpc": vpc "Virginia/Vpc" is in region us-east-1, '
      + 'and the function that looks at the endpoint in eu-west-1: create a CertificateMonitor in a stack of region us-east-1, or give one of region eu-west-1');
    expect(watching(NAME, { trustBundle: new TrustBundle(other, 'Trust', { certificates: [ROOT.certificate] }) })).toThrow(
      'watchEndpoint() of "Web/Monitor": endpoint "www.example.com:443": trustBundle "Other/Trust" is in account 222222222222, and the function that looks at the endpoint in '
      + '111111111111: create a CertificateMonitor in a stack of account 222222222222, or give one of account 111111111111');
  });

  test.each<[string, WatchEndpointOptions]>([['vpcSubnets', { vpcSubnets: { subnetType: SubnetType.PUBLIC } }], ['securityGroups', { securityGroups: [] }]])('%s without a VPC', (prop, options) => {
    expect(watching(NAME, options)).toThrow(
      `watchEndpoint() of "Web/Monitor": endpoint "www.example.com:443" has ${prop} without vpc: give vpc, or leave ${prop} out`);
  });

  test('a topic of another region', () => {
    const topic = new Topic(stackIn(app, 'Virginia', VIRGINIA), 'Alerts');
    expect(() => new CertificateMonitor(web, 'WithTopic', { topic }).watchEndpoint(NAME)).toThrow(
      'topic "Virginia/Alerts" is in us-east-1, but the alarm of endpoint "www.example.com:443" is in eu-west-1 and cannot send there');
  });
});

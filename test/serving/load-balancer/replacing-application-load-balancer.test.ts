import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { IConnectable, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListener, ApplicationLoadBalancer, CfnListener, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IpTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb } from '../../../src';

/** The properties whose change makes CloudFormation create another resource. */
const REPLACING: Record<string, string[]> = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name', 'Scheme', 'Type'],
  'AWS::ElasticLoadBalancingV2::Listener': ['LoadBalancerArn'],
  'AWS::ElasticLoadBalancingV2::TargetGroup': ['Name', 'Port', 'Protocol', 'ProtocolVersion', 'TargetType', 'VpcId'],
  'AWS::EC2::SecurityGroup': ['GroupDescription', 'GroupName', 'VpcId'],
  'AWS::EC2::SecurityGroupIngress': ['CidrIp', 'FromPort', 'GroupId', 'IpProtocol', 'SourceSecurityGroupId', 'ToPort'],
  'AWS::EC2::SecurityGroupEgress': ['CidrIp', 'DestinationSecurityGroupId', 'FromPort', 'GroupId', 'IpProtocol', 'ToPort'],
};

type Web = (stack: WebStack, certificate: Certificate) => ApplicationListener;

/** A load balancer as the AWS CDK documentation writes it. */
const withApplicationLoadBalancer: Web = ({ vpc }, certificate) => {
  const loadBalancer = new ApplicationLoadBalancer(vpc.stack, 'Web', { vpc, internetFacing: true });
  loadBalancer.addRedirect();
  return loadBalancer.addListener('Listener', { port: 443, certificates: [certificate] });
};

const withSecureAlb: Web = ({ vpc }, certificate) =>
  new SecureAlb(vpc.stack, 'Web', { vpc, internetFacing: true, certificates: [certificate] }).httpsListener;

/** What identifies the resources around a load balancer with a target behind it: type, logical ID, and the properties above. */
function identities(web: Web): [type: string, logicalId: string, properties: unknown[]][] {
  const stack = new WebStack(SYDNEY);
  const certificate = new Certificate(stack, 'Certificate', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
  const listener = web(stack, certificate);
  listener.addTargets('Service', { port: 80, targets: [new IpTarget('10.0.0.1')] });
  const service: IConnectable = new SecurityGroup(stack, 'ServiceGroup', { vpc: stack.vpc, allowAllOutbound: false });
  service.connections.allowFrom(listener, Port.tcp(80));

  return Object.entries<{ Type: string; Properties: Record<string, unknown> }>(stack.template.toJSON().Resources)
    .filter(([, { Type }]) => Type in REPLACING)
    .map(([id, { Type, Properties }]): [string, string, unknown[]] => [Type, id, REPLACING[Type].map((name) => Properties[name])])
    .sort();
}

test('the load balancer, its security group and rules, its listeners and its targets stay the same resources', () => {
  const before = identities(withApplicationLoadBalancer);
  expect(before.map(([type]) => type)).toEqual([
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::SecurityGroupEgress',
    'AWS::EC2::SecurityGroupIngress',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ]);
  expect(identities(withSecureAlb)).toEqual(before);
});

test('they stay the same with a certificate that SecureAlb creates, beside records of your own', () => {
  const withOwnRecords: Web = ({ vpc, hostedZone }) => new SecureAlb(vpc.stack, 'Web', {
    vpc, internetFacing: true, domainNames: ['www.example.com'], hostedZone, aliasRecords: false,
  }).httpsListener;
  expect(identities(withOwnRecords)).toEqual(identities(withApplicationLoadBalancer));
});

test('a listener that had another ID keeps its logical ID when it is overridden', () => {
  const before = identities(({ vpc }, certificate) => {
    const loadBalancer = new ApplicationLoadBalancer(vpc.stack, 'Web', { vpc, internetFacing: true });
    loadBalancer.addRedirect();
    return loadBalancer.addListener('Https', { port: 443, certificates: [certificate] });
  });
  const after = identities((stack, certificate) => {
    const listener = withSecureAlb(stack, certificate);
    (listener.node.defaultChild as CfnListener).overrideLogicalId('WebHttps90E4E538');
    return listener;
  });
  const named = (type: string, all: ReturnType<typeof identities>) => all.filter(([each]) => each === type);
  const { CFN_RESOURCE_TYPE_NAME: listeners } = CfnListener;
  expect(named(listeners, after)).toEqual(named(listeners, before));
  expect(named(CfnTargetGroup.CFN_RESOURCE_TYPE_NAME, after)).not.toEqual(named(CfnTargetGroup.CFN_RESOURCE_TYPE_NAME, before));
});

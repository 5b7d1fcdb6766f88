import { App, Environment, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import { AlpnPolicy, ListenerAction, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, SecureAlb, SecureNlb, SecureNlbProps } from '../../../src';

const NETWORK = { Type: 'network' };

let stack: WebStack;
let alb: SecureAlb;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  alb = new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, aliasRecords: false });
});

function fixed(props: Partial<SecureNlbProps> = {}): SecureNlb {
  const { vpc, hostedZone } = stack;
  stack.node.tryRemoveChild('Fixed');
  return new SecureNlb(stack, 'Fixed', { vpc, applicationListener: alb.httpsListener, domainNames: ['www.example.com'], hostedZone, ...props });
}

test('connections reach an Application Load Balancer as they are, and records lead to the Network Load Balancer', () => {
  CertificateChecks.apply(stack);
  const nlb = fixed();
  expect([nlb.certificate, nlb.accessLogsBucket]).toEqual([undefined, undefined]);
  stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
    LoadBalancerArn: stack.resolve(nlb.loadBalancerArn), Port: 443, Protocol: 'TCP', SslPolicy: Match.absent(), Certificates: Match.absent(), AlpnPolicy: Match.absent(),
  });
  stack.template.hasResource('AWS::ElasticLoadBalancingV2::TargetGroup', {
    DependsOn: ['WebListenerAEEC7462'],
    Properties: {
      Port: 443,
      Protocol: 'TCP',
      TargetType: 'alb',
      Targets: [{ Id: stack.resolve(alb.loadBalancerArn), Port: 443 }],
      HealthCheckProtocol: 'HTTPS',
      Matcher: { HttpCode: '200-499' },
    },
  });
  stack.template.resourceCountIs('AWS::CertificateManager::Certificate', 1);
  stack.template.hasResourceProperties('AWS::Route53::RecordSet', {
    Name: 'www.example.com.', AliasTarget: { HostedZoneId: stack.resolve(nlb.loadBalancerCanonicalHostedZoneId) },
  });
  stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    ...NETWORK, LoadBalancerAttributes: Match.arrayWith([{ Key: 'access_logs.s3.enabled', Value: 'false' }]),
  });
  Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm'));
});

test('the Application Load Balancer is in the region, the account and the VPC of the Network Load Balancer', () => {
  const inFront = (env: Environment, vpcOf = (there: Stack): IVpc => new Vpc(there, 'Vpc')) => () => {
    const there = new Stack(stack.node.root, `There${stack.node.root.node.children.length}`, { env });
    new SecureNlb(there, 'Nlb', { vpc: vpcOf(there), applicationListener: alb.httpsListener });
  };
  const { region, account } = SYDNEY;
  expect(inFront({ region: 'eu-west-1', account })).toThrow('SecureNlb "There1/Nlb": the load balancer "Shop/Web" is in ap-southeast-2, but the stack "There1" of its '
    + 'Network Load Balancer is in eu-west-1: create the Network Load Balancer in a stack in ap-southeast-2');
  expect(inFront({ region, account: '999999999999' })).toThrow('is in account ');
  const imported = (vpcId: string) => (there: Stack) => Vpc.fromVpcAttributes(there, 'Vpc', { vpcId, availabilityZones: ['a'], publicSubnetIds: ['s-1'] });
  expect(inFront(SYDNEY, imported('vpc-9'))).toThrow('give the VPC of both');
  expect(inFront(SYDNEY, imported(stack.vpc.vpcId))).not.toThrow();
  expect(inFront(SYDNEY, () => stack.vpc)).not.toThrow();
  expect(inFront(SYDNEY)).not.toThrow();
  alb = new SecureAlb(stack, 'Own', { vpc: new Vpc(stack, 'OwnVpc'), domainNames: ['own.example.com'], hostedZone: stack.hostedZone });
  expect(inFront(SYDNEY)).toThrow('give the VPC of both');
});

test('the security groups of both let the connections through', () => {
  fixed({ internetFacing: true });
  for (const type of ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress']) stack.template.hasResourceProperties(type, { FromPort: 443, ToPort: 443 });
});

test('a name that no certificate of the Application Load Balancer covers is reported, also from another stack', () => {
  const network = new WebStack(SYDNEY, stack.node.root as App, 'Network');
  new SecureNlb(network, 'Fixed', {
    vpc: network.vpc, applicationListener: alb.httpsListener, domainNames: ['www.example.com', 'shop.example.com'], hostedZone: network.hostedZone,
  });
  CertificateChecks.apply(stack.node.root);
  (stack.node.root as App).synth();
  const warnings = Annotations.fromStack(network).findWarning('*', Match.stringLikeRegexp('record-coverage'));
  expect(warnings.map(({ entry }) => entry.data)).toEqual([expect.stringContaining('leads shop.example.com to Network/Fixed, but the certificates there cover only www.example.com')]);
});

test('the port is that of the listener, or another one', () => {
  alb.addHttpsListener('Test', { port: 8443 });
  fixed({ applicationListener: alb.addHttpsListener('Further', { port: 9443 }).listener });
  stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', { Port: 9443, Protocol: 'TCP' });
  stack = new WebStack(SYDNEY);
  alb = new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, aliasRecords: false });
  fixed({ port: 8443 });
  stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', { Port: 8443, Protocol: 'TCP' });
  stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', { Port: 443 });
});

test('no name is needed, but one needs its zone', () => {
  expect(() => fixed({ domainNames: undefined, hostedZone: undefined })).not.toThrow();
  expect(() => fixed({ hostedZone: undefined })).toThrow(
    'SecureNlb "Shop/Fixed": no hosted zone is given for the alias records of "www.example.com": give hostedZone, or leave domainNames out');
  expect(() => fixed({ aliasRecords: false })).toThrow(
    'SecureNlb "Shop/Fixed": domainNames has no effect, because aliasRecords is false: leave out domainNames and its hosted zone, or set aliasRecords to true');
});

test.each<[string, () => Partial<SecureNlbProps>, string]>([
  ['a certificate', () => ({ certificates: [alb.certificate] }), 'certificates has no effect'],
  ['policies', () => ({ sslPolicy: SslPolicy.TLS13_13, alpnPolicy: AlpnPolicy.NONE }), 'sslPolicy, alpnPolicy have no effect'],
  ['access logs', () => ({ accessLogs: true }), 'accessLogs has no effect'],
  ['a prefix of access logs', () => ({ accessLogsPrefix: 'fixed' }), 'accessLogsPrefix has no effect'],
])('%s, which the Application Load Balancer has, are refused', (_, props, text) => {
  expect(() => fixed(props())).toThrow(`SecureNlb "Shop/Fixed": ${text}, because applicationListener terminates TLS: leave `);
});

test('access logs that are off anyway may be turned off', () => {
  expect(() => fixed({ accessLogs: false })).not.toThrow();
});

test('a listener for HTTP is refused', () => {
  const plain = alb.addListener('Plain', { port: 8080, open: false, defaultAction: ListenerAction.fixedResponse(200) });
  expect(() => fixed({ applicationListener: plain })).toThrow(
    'SecureNlb "Shop/Fixed": applicationListener "Shop/Web/Default/Plain" has the protocol HTTP, so anyone on the network path could read the traffic: give an HTTPS listener');
});

test('targets and certificates belong to the Application Load Balancer', () => {
  const nlb = fixed();
  expect(() => nlb.addTargets('Broker', { port: 1883 })).toThrow(
    'addTargets() of "Shop/Fixed" has no effect, because applicationListener terminates TLS: add targets to the Application Load Balancer');
  expect(() => nlb.addCertificates(alb.certificate)).toThrow(
    'addCertificates() of "Shop/Fixed" has no effect, because applicationListener terminates TLS: add certificates to the Application Load Balancer');
});

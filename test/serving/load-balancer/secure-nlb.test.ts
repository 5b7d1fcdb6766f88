import { App } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Peer, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { AlpnPolicy, IpAddressType, Protocol, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { AlbArnTarget, IpTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { attribute, SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, SecureNlb, SecureNlbProps } from '../../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function mqtt(props: Partial<SecureNlbProps> = {}, id = 'Mqtt'): SecureNlb {
  const { vpc, hostedZone } = stack;
  return new SecureNlb(stack, id, { vpc, domainNames: ['mqtt.example.com'], hostedZone, ...props });
}

function withTargets(props: Partial<SecureNlbProps> = {}): SecureNlb {
  const nlb = mqtt(props);
  nlb.addTargets('Broker', { port: 1883, protocol: Protocol.TCP, targets: [new IpTarget('10.0.0.10')] });
  return nlb;
}

function imported(name: string, region = 'ap-southeast-2'): ICertificate {
  return Certificate.fromCertificateArn(stack, name, `arn:aws:acm:${region}:111111111111:certificate/${name}`);
}

describe('with a VPC, a name, its zone and targets alone', () => {
  let nlb: SecureNlb;
  beforeEach(() => {
    nlb = withTargets();
  });

  test('TLS is terminated on port 443, with the certificate that was created for the name', () => {
    stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: 'mqtt.example.com', ValidationMethod: 'DNS' });
    stack.template.hasResourceProperties(LISTENER, {
      Port: 443,
      Protocol: 'TLS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
      AlpnPolicy: ['None'],
      Certificates: [{ CertificateArn: stack.resolve(nlb.certificate!.certificateArn) }],
    });
    stack.template.resourceCountIs('AWS::ElasticLoadBalancingV2::ListenerCertificate', 0);
  });

  test('a record leads to it', () => {
    stack.template.hasResourceProperties('AWS::Route53::RecordSet', {
      Name: 'mqtt.example.com.', Type: 'A', AliasTarget: { HostedZoneId: stack.resolve(nlb.loadBalancerCanonicalHostedZoneId) },
    });
    stack.template.resourceCountIs('AWS::Route53::RecordSet', 1);
  });

  test('connections are logged, into a bucket that CloudWatch Logs can write', () => {
    stack.template.hasResource(LOAD_BALANCER, {
      DependsOn: ['MqttAccessLogsPolicy1CB849E3'],
      Properties: { Type: 'network', LoadBalancerAttributes: attribute('access_logs.s3.enabled', 'true') },
    });
    for (const Action of ['s3:PutObject', 's3:GetBucketAcl']) {
      stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
        PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'delivery.logs.amazonaws.com' }, Action })]) },
      });
    }
  });

  test('it is internal and its security group lets nobody in', () => {
    stack.template.hasResourceProperties(LOAD_BALANCER, {
      Scheme: 'internal', SecurityGroups: [{ 'Fn::GetAtt': ['MqttSecurityGroup41311886', 'GroupId'] }],
    });
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
  });

  test('connections let somebody in on the port of the listener', () => {
    nlb.connections.allowDefaultPortFrom(Peer.ipv4('10.1.0.0/16'));
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ CidrIp: '10.1.0.0/16', FromPort: 443 })] });
  });

  test('logical ids stay as they are', () => {
    expect(Object.keys(stack.template.toJSON().Resources)).toEqual([
      'Mqtt595AF025',
      'MqttSecurityGroup41311886',
      'MqttCertificateD5CD473F',
      'MqttListener72BCAAFC',
      'MqttListenerBrokerGroup906292A2',
      'MqttAmqttexamplecom8E2F028A',
      'MqttAccessLogs8391AC66',
      'MqttAccessLogsPolicy1CB849E3',
      'MqttDeletionProtectionPolicy9C9B72F7',
      'MqttDeletionProtection28B1C440',
      'CdkAcmProtectionLogs49FFC2C1',
      'CdkAcmProtectionRole48A4F2F6',
      'CdkAcmProtectionRoleDefaultPolicy1498B070',
      'CdkAcmProtectionFunctionE9533C18',
    ]);
  });
});

test('clients are let in, on a port of your own', () => {
  const nlb = withTargets({ port: 8883, internetFacing: true, ipAddressType: IpAddressType.DUAL_STACK });
  expect(nlb.ipAddressType).toBe(IpAddressType.DUAL_STACK);
  stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupIngress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 8883 }), Match.objectLike({ CidrIpv6: '::/0', FromPort: 8883 })],
  });
  stack.template.resourcePropertiesCountIs('AWS::Route53::RecordSet', { Type: 'AAAA' }, 1);
});

test('with security groups that are given, or without any, nobody else is let in', () => {
  withTargets({ internetFacing: true, securityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0')] });
  stack.template.hasResourceProperties(LOAD_BALANCER, { SecurityGroups: ['sg-0123456789abcdef0'] });
  stack = new WebStack(SYDNEY);
  withTargets({ internetFacing: true, disableSecurityGroups: true });
  stack.template.hasResourceProperties(LOAD_BALANCER, {
    SecurityGroups: Match.absent(), EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: Match.absent(),
  });
  stack.template.resourceCountIs('AWS::EC2::SecurityGroup', 0);
});

test('an empty list of security groups is refused, which says neither', () => {
  expect(() => mqtt({ securityGroups: [] })).toThrow(
    'SecureNlb "Shop/Mqtt": securityGroups is empty: leave it out for a new one, or set disableSecurityGroups to true');
});

test.each([true, false])('there is a security group whatever the feature flag of the app says: %s', (flag) => {
  const context = { '@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault': flag };
  stack = new WebStack(SYDNEY, new App({ context }));
  withTargets();
  expect(Object.keys(stack.template.findResources('AWS::EC2::SecurityGroup'))).toEqual(['MqttSecurityGroup41311886']);
});

describe('certificates', () => {
  test('that are given are served, the further ones by SNI, and none is created', () => {
    const nlb = withTargets({ certificates: [imported('a'), imported('b')], domainNames: undefined, hostedZone: undefined });
    nlb.addCertificates(imported('c'), nlb.certificate!);
    stack.template.resourceCountIs('AWS::CertificateManager::Certificate', 0);
    const further = Object.entries(stack.template.findResources('AWS::ElasticLoadBalancingV2::ListenerCertificate'));
    expect(further.map(([id, { Properties }]) => [id, Properties.Certificates])).toEqual([
      ['MqttListenerb1438B986C', [{ CertificateArn: 'arn:aws:acm:ap-southeast-2:111111111111:certificate/b' }]],
      ['MqttListenerc1A43826DC', [{ CertificateArn: 'arn:aws:acm:ap-southeast-2:111111111111:certificate/c' }]],
    ]);
  });

  test('of another region are refused', () => {
    expect(() => mqtt({ certificates: [imported('a', 'us-east-1')] })).toThrow(
      'the certificate "Shop/a" is in us-east-1, but the load balancer "Shop/Mqtt" is in ap-southeast-2');
  });

  test('of more than the quota cause a warning', () => {
    withTargets({ certificates: Array.from({ length: 27 }, (_, index) => imported(`${index}`)) });
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('the quota "Certificates per Network Load Balancer"'));
  });
});

test('an old policy is refused, another ALPN policy is taken', () => {
  expect(() => mqtt({ sslPolicy: SslPolicy.LEGACY })).toThrow('SecureNlb "Shop/Mqtt": sslPolicy "ELBSecurityPolicy-TLS-1-0-2015-04" allows TLS below 1.2');
  stack = new WebStack(SYDNEY);
  withTargets({ alpnPolicy: AlpnPolicy.HTTP2_PREFERRED, sslPolicy: SslPolicy.TLS13_13 });
  stack.template.hasResourceProperties(LISTENER, { AlpnPolicy: ['HTTP2Preferred'], SslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' });
});

test('a name or a certificate is needed, and open without security groups has no effect', () => {
  expect(() => mqtt({ domainNames: undefined, hostedZone: undefined })).toThrow(
    'SecureNlb "Shop/Mqtt": the listener needs a certificate: give domainNames and their hostedZone, or certificates');
  expect(() => mqtt({ open: true, disableSecurityGroups: true }, 'Open')).toThrow(
    'SecureNlb "Shop/Open": open has no effect without security groups: leave open or disableSecurityGroups out');
});

describe('targets', () => {
  test('with security groups accept connections on their port and on that of the health check, and the load balancer may open these only', () => {
    const taskDefinition = new FargateTaskDefinition(stack, 'Task');
    taskDefinition.addContainer('Broker', { image: ContainerImage.fromRegistry('eclipse-mosquitto'), portMappings: [{ containerPort: 1883 }] });
    const broker = new FargateService(stack, 'Service', { cluster: new Cluster(stack, 'Cluster', { vpc: stack.vpc }), taskDefinition });
    mqtt().addTargets('Broker', { port: 1883, protocol: Protocol.TCP, targets: [broker], healthCheck: { port: '8080' } });
    stack.template.hasResourceProperties(TARGET_GROUP, { Port: 1883, Protocol: 'TCP', TargetType: 'ip' });
    for (const type of ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress']) {
      expect(Object.values(stack.template.findResources(type)).map(({ Properties }) => Properties.FromPort)).toEqual([1883, 8080]);
    }
  });

  test('get TLS by default, as from CDK', () => {
    mqtt().addTargets('Broker', { port: 8883, targets: [new IpTarget('10.0.0.10')] });
    stack.template.hasResourceProperties(TARGET_GROUP, { Port: 8883, Protocol: 'TLS' });
  });

  test('that are missing are reported by CDK', () => {
    mqtt();
    expect(() => stack.template).toThrow('Listener needs at least one default action or target group');
  });

  test('of a protocol without TLS, and an Application Load Balancer, are refused', () => {
    const nlb = mqtt();
    expect(() => nlb.addTargets('Udp', { port: 53, protocol: Protocol.UDP })).toThrow(
      'addTargets() of "Shop/Mqtt": props.protocol must be one of "TCP", "TLS", got the text "UDP"');
    const arn = 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:loadbalancer/app/web/0123456789abcdef';
    expect(() => nlb.addTargets('Web', { port: 443, targets: [new AlbArnTarget(arn, 443)] })).toThrow(
      'SecureNlb "Shop/Mqtt": an Application Load Balancer cannot be the target of a TLS listener: give its HTTPS listener in the prop applicationListener');
  });
});

test('the checks find nothing', () => {
  CertificateChecks.apply(stack);
  withTargets();
  expect(() => stack.template).not.toThrow();
  Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm'));
});

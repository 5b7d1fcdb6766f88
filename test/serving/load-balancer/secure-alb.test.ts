import { Match } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Peer } from 'aws-cdk-lib/aws-ec2';
import { DesyncMitigationMode, ListenerAction, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { attribute, SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureAlbProps } from '../../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

describe('with a VPC, a name and its zone alone', () => {
  let alb: SecureAlb;
  beforeEach(() => {
    const { vpc, hostedZone } = stack;
    alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
  });

  test('HTTPS is served on port 443, with the certificate that was created for the name', () => {
    stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'www.example.com',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z0123456789' }],
    });
    stack.template.hasResourceProperties(LISTENER, {
      Port: 443,
      Protocol: 'HTTPS',
      Certificates: [{ CertificateArn: stack.resolve(alb.certificate.certificateArn) }],
    });
  });

  test('nothing below TLS 1.2 is spoken', () => {
    stack.template.hasResourceProperties(LISTENER, { Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' });
  });

  test('port 80 redirects to HTTPS for good, and does nothing else', () => {
    stack.template.hasResourceProperties(LISTENER, {
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }],
    });
    stack.template.resourceCountIs(LISTENER, 2);
  });

  test('browsers are told to stay with HTTPS for a year', () => {
    stack.template.hasResourceProperties(LISTENER, {
      Port: 443,
      ListenerAttributes: attribute('routing.http.response.strict_transport_security.header_value', 'max-age=31536000'),
    });
  });

  test.each([
    ['routing.http.drop_invalid_header_fields.enabled', 'true'],
    ['routing.http.desync_mitigation_mode', 'defensive'],
    ['access_logs.s3.enabled', 'true'],
  ])('the load balancer has %s %s', (key, value) => {
    stack.template.hasResourceProperties(LOAD_BALANCER, { LoadBalancerAttributes: attribute(key, value) });
  });

  test('it is internal and lets nobody in', () => {
    stack.template.hasResourceProperties(LOAD_BALANCER, { Scheme: 'internal' });
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
  });

  test('connections let somebody in on port 443', () => {
    alb.connections.allowDefaultPortFrom(Peer.ipv4('10.1.0.0/16'));
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [Match.objectLike({ CidrIp: '10.1.0.0/16', FromPort: 443, ToPort: 443 })],
    });
  });

  test('the inner constructs are there to be changed', () => {
    alb.loadBalancer.setAttribute('idle_timeout.timeout_seconds', '120');
    alb.redirectListener!.setAttribute('routing.http.response.server.enabled', 'false');
    alb.httpsListener.removeAttribute('routing.http.response.strict_transport_security.header_value');

    stack.template.hasResourceProperties(LOAD_BALANCER, { LoadBalancerAttributes: attribute('idle_timeout.timeout_seconds', '120') });
    stack.template.hasResourceProperties(LISTENER, {
      Port: 80, ListenerAttributes: attribute('routing.http.response.server.enabled', 'false'),
    });
    stack.template.hasResourceProperties(LISTENER, {
      Port: 443, ListenerAttributes: Match.not(attribute('routing.http.response.strict_transport_security.header_value', Match.anyValue())),
    });
  });

  test('logical ids stay as they are', () => {
    expect(Object.keys(stack.template.toJSON().Resources)).toEqual([
      'Web3C8945DB',
      'WebSecurityGroupF444D504',
      'WebRedirect80To4434DA0C42B',
      'WebCertificateDA5CDDF6',
      'WebListenerAEEC7462',
      'WebAwwwexamplecomA602AC90',
      'WebAccessLogs024BC47D',
      'WebAccessLogsPolicy3D72FBC3',
      'WebDeletionProtectionPolicy9E1CE428',
      'WebDeletionProtection41A9FCA4',
      'CdkAcmProtectionLogs49FFC2C1',
      'CdkAcmProtectionRole48A4F2F6',
      'CdkAcmProtectionRoleDefaultPolicy1498B070',
      'CdkAcmProtectionFunctionE9533C18',
    ]);
  });
});

test('what is given is taken', () => {
  const { vpc, hostedZone } = stack;
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames: ['www.example.com'],
    hostedZone,
    internetFacing: true,
    loadBalancerName: 'shop',
    sslPolicy: SslPolicy.TLS13_13,
    deletionProtection: false,
    dropInvalidHeaderFields: false,
    desyncMitigationMode: DesyncMitigationMode.STRICTEST,
  });
  stack.template.hasResourceProperties(LOAD_BALANCER, {
    Name: 'shop',
    Scheme: 'internet-facing',
    Subnets: ['subnet-00000000000000001', 'subnet-00000000000000002'],
    LoadBalancerAttributes: Match.arrayWith([
      { Key: 'deletion_protection.enabled', Value: 'false' },
      { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' },
      { Key: 'routing.http.desync_mitigation_mode', Value: 'strictest' },
    ]),
  });
  stack.template.hasResourceProperties(LISTENER, { Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' });
});

test('certificates that are given are served, and none is created', () => {
  const certificate = Certificate.fromCertificateArn(stack, 'Given', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b');
  const alb = new SecureAlb(stack, 'Web', { vpc: stack.vpc, certificates: [certificate] });

  expect(alb.certificate).toBe(certificate);
  stack.template.resourceCountIs('AWS::CertificateManager::Certificate', 0);
  stack.template.resourceCountIs('AWS::Route53::RecordSet', 0);
  stack.template.hasResourceProperties(LISTENER, { Port: 443, Certificates: [{ CertificateArn: certificate.certificateArn }] });
});

test('names and certificates that are given together get records, and no certificate is created', () => {
  const { vpc, hostedZone } = stack;
  const certificate = Certificate.fromCertificateArn(stack, 'Given', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b');
  new SecureAlb(stack, 'Web', { vpc, certificates: [certificate], domainNames: ['www.example.com'], hostedZone });

  stack.template.resourceCountIs('AWS::CertificateManager::Certificate', 0);
  stack.template.resourceCountIs('AWS::Route53::RecordSet', 1);
});

describe('without a redirect', () => {
  test('port 80 has no listener and lets nobody in', () => {
    const { vpc, hostedZone } = stack;
    const alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, internetFacing: true, redirectHttp: false });
    expect(alb.redirectListener).toBeUndefined();
    stack.template.resourceCountIs(LISTENER, 1);
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 443 })] });
  });

  test('port 80 is free for a listener of your own', () => {
    const { vpc, hostedZone } = stack;
    const alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, redirectHttp: false });
    expect(() => alb.addListener('Plain', { port: 80, defaultAction: ListenerAction.fixedResponse(200) })).not.toThrow();
  });
});

test.each<[string, Partial<SecureAlbProps>, string]>([
  ['no load balancing across Availability Zones', { crossZoneEnabled: false }, 'crossZoneEnabled cannot be false'],
  ['a rule about IPv6 without IPv6 addresses', { denyAllIgwTraffic: true }, 'may only be set on load balancers with dualstack addressing'],
  ['too small a capacity', { minimumCapacityUnit: 1 }, 'must be a positive integer greater than or equal to 100'],
])('%s is refused in the name of the SecureAlb', (_, props, text) => {
  const { vpc, hostedZone } = stack;
  const create = (id: string) => () => new SecureAlb(stack, id, { vpc, domainNames: ['www.example.com'], hostedZone, ...props });
  expect(create('Web')).toThrow(text);
  expect(create('Other')).toThrow('Shop/Other');
});

describe('another HTTPS port', () => {
  let alb: SecureAlb;
  beforeEach(() => {
    const { vpc, hostedZone } = stack;
    alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, sslPolicy: SslPolicy.TLS13_13, internetFacing: true });
  });

  test('has the policy, the header, the answer and the certificates of port 443, those that are added later too', () => {
    const further = (id: string) => Certificate.fromCertificateArn(stack, id, `arn:aws:acm:ap-southeast-2:111111111111:certificate/${id}`);
    alb.addCertificates(further('before'));
    const test = alb.addHttpsListener('Test', { port: 8443 });
    alb.addCertificates(further('after'));

    const [standard, added] = [443, 8443].map((Port) => {
      const [{ Properties }] = Object.values(stack.template.findResources(LISTENER, { Properties: { Port } }));
      return Properties as object;
    });
    expect(added).toEqual({ ...standard, Port: 8443 });
    expect(test.certificate).toBe(alb.certificate);
    stack.template.resourceCountIs('AWS::ElasticLoadBalancingV2::ListenerCertificate', 4);
    expect(alb.loadBalancer.listeners.map(({ port }) => port)).toEqual([443, 80, 8443]);
  });

  test('lets nobody in, unless it is open', () => {
    alb.addHttpsListener('Test', { port: 8443 });
    const ports = () => Object.values(stack.template.findResources('AWS::EC2::SecurityGroup'))
      .flatMap(({ Properties }) => (Properties.SecurityGroupIngress as { FromPort: number }[]).map(({ FromPort }) => FromPort));
    expect(ports()).toEqual([443, 80]);
    const open = new WebStack(SYDNEY);
    new SecureAlb(open, 'Web', { vpc: open.vpc, domainNames: ['www.example.com'], hostedZone: open.hostedZone })
      .addHttpsListener('Test', { port: 8443, open: true });
    open.template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 8443 })] });
  });

  test('has targets and an action of its own', () => {
    const blue = alb.addTargets('Blue', { port: 80 });
    alb.addHttpsListener('Test', { port: 8443, defaultAction: ListenerAction.forward([blue]) });
    alb.addHttpsListener('Green', { port: 9443 }).addTargets('Green', { port: 80 });
    const toBlue = { Type: 'forward', TargetGroupArn: stack.resolve(blue.targetGroupArn) };
    stack.template.hasResourceProperties(LISTENER, { Port: 8443, DefaultActions: [toBlue] });
    stack.template.resourceCountIs('AWS::ElasticLoadBalancingV2::TargetGroup', 2);
  });

  test('is refused where a listener is already', () => {
    expect(() => alb.addHttpsListener('Test', { port: 443 })).toThrow(
      'SecureAlb "Shop/Web": the load balancer "Shop/Web" already has a listener on port 443, "Shop/Web/Listener/Default": give another port');
    expect(() => alb.addHttpsListener('Plain', { port: 80 })).toThrow(/"Shop\/Web\/Default\/Redirect80To443": give another port$/);
    expect(() => alb.addHttpsListener('Again', { port: 0 })).toThrow(
      'addHttpsListener() of "Shop/Web": props.port must be a port (1 to 65535), got the number 0: write 8443');
  });
});

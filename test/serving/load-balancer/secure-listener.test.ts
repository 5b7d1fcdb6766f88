import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Peer, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, IApplicationLoadBalancer, ListenerAction, NetworkLoadBalancer, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IpTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { attribute, SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, RegionalCertificate, SecureListener, SecureListenerProps } from '../../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const ARN = 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:loadbalancer/app/shop/0123456789abcdef';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function https(loadBalancer: IApplicationLoadBalancer, props: Partial<SecureListenerProps> = {}, scope: Stack = stack, id = 'Https'): SecureListener {
  const { hostedZone } = stack;
  return new SecureListener(scope, id, { loadBalancer, ...props.certificates ? {} : { domainNames: ['www.example.com'], hostedZone }, ...props });
}

function created(internetFacing = false): ApplicationLoadBalancer {
  return new ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc: stack.vpc, internetFacing });
}

function imported(withVpc = true): IApplicationLoadBalancer {
  return ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Imported', {
    loadBalancerArn: ARN, securityGroupId: 'sg-0123456789abcdef0', ...withVpc && { vpc: stack.vpc },
  });
}

test('a load balancer gets HTTPS with a certificate, a policy, HSTS and an answer', () => {
  const loadBalancer = created();
  const { certificate, listener } = https(loadBalancer);
  stack.template.hasResourceProperties(LISTENER, {
    LoadBalancerArn: stack.resolve(loadBalancer.loadBalancerArn),
    Port: 443,
    Protocol: 'HTTPS',
    SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
    Certificates: [{ CertificateArn: stack.resolve(certificate.certificateArn) }],
    MutualAuthentication: { Mode: 'off' },
    ListenerAttributes: attribute('routing.http.response.strict_transport_security.header_value', 'max-age=31536000'),
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Not Found' } }],
  });
  stack.template.resourceCountIs(LISTENER, 1);
  stack.template.resourceCountIs('AWS::Route53::RecordSet', 0);
  expect(loadBalancer.listeners).toEqual([listener]);
});

test('logical ids stay as they are', () => {
  https(imported(), { redirectHttp: true, domainNames: ['www.example.com'] });
  expect(Object.keys(stack.template.toJSON().Resources).sort()).toEqual(['HttpsAAAA90BA', 'HttpsCertificateD42AF716', 'HttpsRedirectFFD9ED6C']);
});

test('what is given is taken', () => {
  const action = ListenerAction.fixedResponse(200);
  https(created(), {
    port: 8443, sslPolicy: SslPolicy.TLS13_13, strictTransportSecurity: { enabled: false }, defaultAction: action, aliasRecords: true,
  });
  stack.template.hasResourceProperties(LISTENER, {
    Port: 8443,
    SslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06',
    ListenerAttributes: attribute('routing.http.response.strict_transport_security.header_value', ''),
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
  });
  stack.template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'www.example.com.' });
});

test('port 80 redirects to the port of the listener, if that is wanted', () => {
  const { redirectListener } = https(created(), { port: 8443, redirectHttp: true });
  expect(redirectListener?.port).toBe(80);
  stack.template.hasResourceProperties(LISTENER, {
    Port: 80, Protocol: 'HTTP', DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '8443', StatusCode: 'HTTP_301' } }],
  });
});

describe('who can connect', () => {
  test('is nobody by default', () => {
    https(created(true));
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
  });

  test('is anyone on each of its ports, if it is open', () => {
    https(created(true), { open: true, redirectHttp: true });
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [443, 80].map((FromPort) => Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort })),
    });
  });

  test('is who is allowed, also where the load balancer is imported', () => {
    https(imported()).connections.allowDefaultPortFrom(Peer.ipv4('10.1.0.0/16'));
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-0123456789abcdef0', CidrIp: '10.1.0.0/16', FromPort: 443 });
  });
});

describe('an imported load balancer', () => {
  test('gets a listener in the stack, with targets in its VPC', () => {
    https(imported()).addTargets('Service', { port: 80, targets: [new IpTarget('10.0.0.1')] });
    stack.template.hasResourceProperties(LISTENER, { LoadBalancerArn: ARN, DefaultActions: [Match.objectLike({ Type: 'forward' })] });
  });

  test('needs a VPC for targets', () => {
    const listener = https(imported(false));
    expect(() => listener.addTargets('Service', { port: 80 })).toThrow(
      'addTargets() of "Shop/Https" cannot create a target group, because the imported load balancer "Shop/Imported" has no vpc: '
      + 'give vpc to fromApplicationLoadBalancerAttributes(), or create an ApplicationTargetGroup and give it to listener.addTargetGroups()');
  });

  test('needs its DNS name for records', () => {
    expect(() => https(imported(), { aliasRecords: true })).toThrow(/^SecureListener "Shop\/Https": 'loadBalancer\w+' was not provided/);
  });

  test('gets A records, because each load balancer has IPv4 addresses unless it is known to have none', () => {
    const loadBalancer = ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Given', {
      loadBalancerArn: ARN, securityGroupId: 'sg-0123456789abcdef0', loadBalancerDnsName: 'shop.elb.amazonaws.com', loadBalancerCanonicalHostedZoneId: 'ZELB',
    });
    https(loadBalancer, { aliasRecords: true, redirectFrom: ['example.com'] });
    const records = Object.values(stack.template.findResources('AWS::Route53::RecordSet')).map(({ Properties: { Name, Type, AliasTarget } }) => [Name, Type, AliasTarget.HostedZoneId]);
    expect(records).toEqual([['www.example.com.', 'A', 'ZELB'], ['example.com.', 'A', 'ZELB']]);
  });

  test('may be known at deployment only', () => {
    const loadBalancer = ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Given', {
      loadBalancerArn: Lazy.string({ produce: () => ARN }), securityGroupId: 'sg-0123456789abcdef0',
    });
    https(loadBalancer);
    stack.template.hasResourceProperties(LISTENER, { LoadBalancerArn: ARN });
  });
});

describe('a load balancer that is looked up', () => {
  test('gets a listener before and after the CDK CLI has looked it up', () => {
    https(ApplicationLoadBalancer.fromLookup(stack, 'Shared', { loadBalancerTags: { app: 'shop' } }));
    stack.template.resourceCountIs(LISTENER, 1);
  });
});

describe('the load balancer of a platform', () => {
  let platform: WebStack;
  let team: Stack;
  let loadBalancer: ApplicationLoadBalancer;
  beforeEach(() => {
    stack = platform = new WebStack(SYDNEY, new App(), 'Platform');
    team = new Stack(platform.node.root, 'Team', { env: SYDNEY });
    loadBalancer = created(true);
  });

  test('has a listener of a team, whose stack has all of it, without a cycle', () => {
    const certificate = new RegionalCertificate(team, 'Certificate', { domainName: 'team.example.com', hostedZone: platform.hostedZone });
    const listener = https(loadBalancer, { port: 8443, certificates: [certificate], open: true }, team);
    listener.addTargets('Service', { port: 80, targets: [new IpTarget('10.0.0.1')] });
    const service = new SecurityGroup(team, 'Group', { vpc: platform.vpc, allowAllOutbound: false });
    service.connections.allowFrom(listener, listener.connections.defaultPort!);
    CertificateChecks.apply(platform.node.root);

    (platform.node.root as App).synth();
    expect([platform.dependencies, team.dependencies]).toEqual([[], [platform]]);
    Template.fromStack(team).resourceCountIs(LISTENER, 1);
    Template.fromStack(team).resourceCountIs('AWS::ElasticLoadBalancingV2::TargetGroup', 1);
    platform.template.resourceCountIs(LISTENER, 0);
  });

  test('has one listener on a port, whichever team creates it', () => {
    https(loadBalancer, {}, team);
    expect(() => https(loadBalancer, {}, team, 'Other')).toThrow(
      'SecureListener "Team/Other": the load balancer "Platform/LoadBalancer" already has a listener on port 443, "Team/Https/Default": '
      + 'give another port, or, if that is an HTTPS listener, give its construct the certificate (RegionalCertificate)');
  });

  test('is refused from a stack of another region', () => {
    const paris = new Stack(platform.node.root, 'Paris', { env: { ...SYDNEY, region: 'eu-west-3' } });
    const certificate = new RegionalCertificate(paris, 'Certificate', { domainName: 'team.example.com', hostedZone: platform.hostedZone });
    expect(() => https(loadBalancer, { certificates: [certificate] }, paris)).toThrow('SecureListener "Paris/Https": the load balancer "Platform/LoadBalancer" is in '
      + 'ap-southeast-2, but the stack "Paris" of its listener is in eu-west-3: create the listener in a stack in ap-southeast-2');
  });
});

test('a listener that another construct adds later on the same port is refused at synthesis', () => {
  const loadBalancer = created();
  https(loadBalancer, { redirectHttp: true });
  loadBalancer.addListener('Second', { port: 80, defaultAction: ListenerAction.fixedResponse(200) });
  expect(() => (stack.node.root as App).synth()).toThrow(
    '[Shop/Https] the load balancer "Shop/LoadBalancer" has another listener on port 80, "Shop/LoadBalancer/Second": keep one of them. '
    + 'In place of a pattern of ecs-patterns, use FargateService and addTargets()');
});

test('a certificate of another region is refused', () => {
  const certificate = Certificate.fromCertificateArn(stack, 'Wrong', 'arn:aws:acm:us-east-1:111111111111:certificate/0a1b');
  expect(() => https(created(), { certificates: [certificate] })).toThrow(
    'the certificate "Shop/Wrong" is in us-east-1, but the load balancer "Shop/LoadBalancer" is in ap-southeast-2');
});

test('what is no Application Load Balancer is refused', () => {
  const network = new NetworkLoadBalancer(stack, 'Network', { vpc: stack.vpc });
  expect(() => https(network as never)).toThrow('SecureListener "Shop/Https": loadBalancer must be an Application Load Balancer, got ');
  expect(() => https(network as never)).toThrow('for a Network Load Balancer, create a SecureNlb, which has a TLS listener');
  expect(() => https({ node: network.node, loadBalancer: network } as never)).toThrow('for a Network Load Balancer, create a SecureNlb, which has a TLS listener');
  const listener = https(created());
  expect(() => https({ node: listener.node, loadBalancer: listener.listener.loadBalancer } as never, {}, stack, 'Other')).toThrow('write its member loadBalancer');
});

test('port 80 cannot redirect to itself', () => {
  const loadBalancer = new ApplicationLoadBalancer(stack, 'OnPort80', { vpc: stack.vpc });
  const { hostedZone } = stack;
  expect(() => new SecureListener(stack, 'Plain', { loadBalancer, domainNames: ['www.example.com'], hostedZone, port: 80, redirectHttp: true })).toThrow(
    'SecureListener "Shop/Plain": port is 80, which redirectHttp redirects: leave port out to serve HTTPS on port 443, or leave redirectHttp out');
});

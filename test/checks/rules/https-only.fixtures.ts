import { certificateArn, distribution, GIVEN, listener, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const FORWARD = { Type: 'forward', TargetGroupArn: { Ref: 'Given' } };
const redirect = (Protocol: unknown) => ({ Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301', Protocol } });
const NOT_FOUND = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } };

/** A listener with these properties, to HTTP unless they say otherwise. */
function listening(DefaultActions: unknown, properties: Record<string, unknown> = {}): ResourceFixture {
  return { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol: 'HTTP', Port: 80, DefaultActions, ...properties } };
}

/** A listener that answers nothing, with a rule that does this. */
function withRule(action: unknown, http: ResourceFixture = listening([NOT_FOUND])): StackFixture {
  return web({
    Http: http,
    Rule: { Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: { ListenerArn: { Ref: 'Http' }, Priority: 1, Conditions: [], Actions: [action] } },
  }, GIVEN);
}

const only = (DefaultActions: unknown, properties: Record<string, unknown> = {}) => web({ Http: listening(DefaultActions, properties) }, GIVEN);
const classic = (Protocol: unknown): StackFixture => web({
  Balancer: { Type: 'AWS::ElasticLoadBalancing::LoadBalancer', Properties: { Listeners: [{ Protocol, LoadBalancerPort: '80', InstancePort: '80' }] } },
}, GIVEN);

const LOAD_BALANCER: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'application' } };

/** A load balancer with an HTTP listener that forwards, and something in front of it. */
const behind = (others: Record<string, ResourceFixture>): StackFixture =>
  web({ Web: LOAD_BALANCER, Http: listening([FORWARD], { LoadBalancerArn: { Ref: 'Web' } }), ...others }, GIVEN);

/** CloudFront with an origin that it calls with this protocol. */
const front = (protocol: unknown, DomainName: unknown = { 'Fn::GetAtt': ['Web', 'DNSName'] }): ResourceFixture => distribution(certificateArn('us-east-1'), {
  Origins: [{ Id: 'web', DomainName, CustomOriginConfig: { OriginProtocolPolicy: protocol } }],
  DefaultCacheBehavior: { TargetOriginId: 'web', ViewerProtocolPolicy: 'https-only' },
});

/** CloudFront with these policies: of the default cache behavior, and of those for some paths. */
function site(ViewerProtocolPolicy: unknown, paths: Record<string, unknown> = {}): StackFixture {
  const CacheBehaviors = Object.entries(paths).map(([PathPattern, policy]) => ({ PathPattern, TargetOriginId: 'bucket', ViewerProtocolPolicy: policy }));
  return web({
    Site: distribution(certificateArn('us-east-1'), { DefaultCacheBehavior: { TargetOriginId: 'bucket', ViewerProtocolPolicy }, CacheBehaviors }),
  }, ON_PROD);
}

const READABLE = 'so anyone on the network path can read the traffic';

function finding(resource: string, property: string, done: string): ExpectedFinding {
  return {
    resource,
    property,
    message: `${resource} accepts plain HTTP and ${done}, ${READABLE}`,
    fix: 'redirect HTTP to HTTPS, and forward from an HTTPS listener with a certificate: SecureAlb does both',
    severity: 'warning',
  };
}

function calledOverHttp(resource: string, property: string, caller: string): ExpectedFinding {
  return {
    ...finding(resource, property, 'forwards it'),
    fix: `give the load balancer a domain name and an HTTPS listener with a certificate for it (SecureAlb does both), and let ${caller} call ` +
      'this name with the protocol https-only. Do not redirect before that: the distribution itself calls the load balancer over HTTP',
  };
}

function onSite(property: string, paths: string): ExpectedFinding {
  return {
    resource: 'Web/Site',
    property: `DistributionConfig.${property}.ViewerProtocolPolicy`,
    message: `Web/Site accepts plain HTTP for ${paths}, ${READABLE}`,
    fix: 'set ViewerProtocolPolicy to redirect-to-https or https-only',
    severity: 'warning',
  };
}

export const HTTPS_ONLY: readonly RuleFixture[] = [
  {
    name: 'a listener to HTTP that forwards',
    verdict: 'fail',
    stacks: [only([FORWARD])],
    finding: finding('Web/Http', 'DefaultActions.0', 'forwards it'),
  },
  {
    name: 'a listener to HTTP that redirects to HTTP',
    verdict: 'fail',
    stacks: [only([redirect('HTTP')])],
    finding: finding('Web/Http', 'DefaultActions.0', 'redirects to HTTP again'),
  },
  {
    name: 'a listener to HTTP that redirects to the protocol of the request',
    verdict: 'fail',
    stacks: [only([redirect(undefined)])],
    finding: finding('Web/Http', 'DefaultActions.0', 'redirects to HTTP again'),
  },
  {
    name: 'a rule that forwards what a listener to HTTP hears',
    verdict: 'fail',
    stacks: [withRule(FORWARD)],
    finding: finding('Web/Http', 'Protocol', 'forwards it by the rule Web/Rule'),
  },
  {
    name: 'a Classic Load Balancer that listens to HTTP',
    verdict: 'fail',
    stacks: [classic('http')],
    finding: {
      ...finding('Web/Balancer', 'Listeners.0.Protocol', 'forwards it'),
      fix: 'use HTTPS with a certificate, or move to an Application Load Balancer, which can redirect: SecureAlb does',
    },
  },
  { name: 'a listener to HTTP that forwards, and a rule of it', verdict: 'fail', stacks: [withRule(FORWARD, listening([FORWARD]))], finding: finding('Web/Http', 'DefaultActions.0', 'forwards it') },
  {
    name: 'many rules that forward what a listener to HTTP accepts',
    verdict: 'fail',
    stacks: [web({
      Http: listening([redirect('HTTPS')]),
      ...Object.fromEntries(['A', 'B', 'C', 'D'].map((id, index) => [id, {
        Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: { ListenerArn: { Ref: 'Http' }, Priority: index + 1, Conditions: [], Actions: [FORWARD] },
      }])),
    }, GIVEN)],
    finding: finding('Web/Http', 'Protocol', 'forwards it by 4 rules'),
  },
  {
    name: 'a load balancer that CloudFront calls over HTTP',
    verdict: 'fail',
    stacks: [behind({ Site: front('http-only') })],
    finding: calledOverHttp('Web/Http', 'DefaultActions.0', 'Web/Site'),
  },
  {
    name: 'a load balancer that CloudFront calls over HTTP within the VPC',
    verdict: 'fail',
    stacks: [behind({
      Origin: { Type: 'AWS::CloudFront::VpcOrigin', Properties: { VpcOriginEndpointConfig: { Arn: { Ref: 'Web' }, Name: 'web', OriginProtocolPolicy: 'http-only' } } },
    })],
    finding: calledOverHttp('Web/Http', 'DefaultActions.0', 'Web/Origin'),
  },
  {
    name: 'a load balancer, and CloudFront that calls something else over HTTP',
    verdict: 'fail',
    stacks: [behind({ Site: front('http-only', 'origin.example.com') })],
    finding: finding('Web/Http', 'DefaultActions.0', 'forwards it'),
  },
  {
    name: 'a load balancer that CloudFront calls by a protocol that is given at deployment',
    verdict: 'fail',
    stacks: [behind({ Site: front({ Ref: 'Given' }) })],
    finding: finding('Web/Http', 'DefaultActions.0', 'forwards it'),
  },
  {
    name: 'a Classic Load Balancer that CloudFront calls over HTTP',
    verdict: 'fail',
    stacks: [web({
      Web: { Type: 'AWS::ElasticLoadBalancing::LoadBalancer', Properties: { Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: '80', InstancePort: '80' }] } },
      Site: front('http-only'),
    })],
    finding: calledOverHttp('Web/Web', 'Listeners.0.Protocol', 'Web/Site'),
  },
  { name: 'CloudFront that allows HTTP', verdict: 'fail', stacks: [site('allow-all')], finding: onSite('DefaultCacheBehavior', 'the path *') },
  {
    name: 'CloudFront that allows HTTP for one path',
    verdict: 'fail',
    stacks: [site('redirect-to-https', { '/a': 'https-only', '/b': 'allow-all' })],
    finding: onSite('CacheBehaviors.1', 'the path /b'),
  },
  {
    name: 'CloudFront that allows HTTP for some paths',
    verdict: 'fail',
    stacks: [site('allow-all', { '/a': 'allow-all', '/b': 'allow-all' })],
    finding: onSite('DefaultCacheBehavior', 'the paths *, /a, /b'),
  },
  {
    name: 'CloudFront that allows HTTP for many paths',
    verdict: 'fail',
    stacks: [site('allow-all', { '/a': 'allow-all', '/b': 'allow-all', '/c': 'allow-all' })],
    finding: onSite('DefaultCacheBehavior', '4 paths'),
  },
  {
    name: 'CloudFront that allows HTTP elsewhere than in production',
    verdict: 'fail',
    stacks: [site({ 'Fn::If': ['IsProd', 'https-only', 'allow-all'] })],
    finding: onSite('DefaultCacheBehavior', 'the path *'),
  },
  { name: 'CloudFront that redirects to HTTPS, or accepts nothing else', verdict: 'pass', stacks: [site('redirect-to-https', { '/a': 'https-only' })] },
  { name: 'CloudFront with a policy that is given at deployment', verdict: 'unknown', stacks: [site({ Ref: 'Given' })] },
  { name: 'a listener to HTTP that redirects to HTTPS', verdict: 'pass', stacks: [only([redirect('HTTPS')])] },
  { name: 'a listener to HTTP that answers with a status of its own', verdict: 'pass', stacks: [only([NOT_FOUND])] },
  { name: 'a rule that redirects to HTTPS', verdict: 'pass', stacks: [withRule(redirect('HTTPS'))] },
  {
    name: 'a listener to HTTPS that forwards, and a rule of it',
    verdict: 'pass',
    stacks: [withRule(FORWARD, listener({ DefaultActions: [FORWARD], Certificates: [{ CertificateArn: certificateArn('us-east-1') }] }))],
  },
  { name: 'a listener of a Network Load Balancer, which hands on what it does not read', verdict: 'pass', stacks: [only([FORWARD], { Protocol: 'TCP' })] },
  { name: 'a Classic Load Balancer that listens to TCP', verdict: 'pass', stacks: [classic('TCP')] },
  { name: 'a listener whose protocol is given at deployment', verdict: 'unknown', stacks: [only([FORWARD], { Protocol: { Ref: 'Given' } })] },
  { name: 'a listener to HTTP that redirects to what is given at deployment', verdict: 'unknown', stacks: [only([redirect({ Ref: 'Given' })])] },
  {
    name: 'a rule of a listener that is given at deployment',
    verdict: 'unknown',
    stacks: [web({
      Rule: { Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: { ListenerArn: { Ref: 'Given' }, Priority: 1, Conditions: [], Actions: [FORWARD] } },
    }, GIVEN)],
  },
];

import { distribution, certificateArn, GIVEN, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const LOAD_BALANCER: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'application' } };
const CLASSIC: ResourceFixture = { Type: 'AWS::ElasticLoadBalancing::LoadBalancer', Properties: { Listeners: [] } };
const NAME = { 'Fn::GetAtt': ['Web', 'DNSName'] };
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

/** CloudFront with this origin and this cache behavior. */
function site(DomainName: unknown, behavior: Record<string, unknown> = {}, others: Record<string, ResourceFixture> = {}, protocol: unknown = 'https-only'): StackFixture {
  const Site = distribution(certificateArn('us-east-1'), {
    Origins: [{ Id: 'web', DomainName, CustomOriginConfig: { OriginProtocolPolicy: protocol } }],
    DefaultCacheBehavior: { TargetOriginId: 'web', ViewerProtocolPolicy: 'https-only', CachePolicyId: CACHING_DISABLED, ...behavior },
  });
  return web({ Web: LOAD_BALANCER, Site, ...others }, GIVEN);
}

/** CloudFront with a VPC origin for the load balancer, which calls it by this name in this protocol. */
function vpcSite(OriginProtocolPolicy: unknown, DomainName: unknown = NAME, behavior: Record<string, unknown> = {}): StackFixture {
  const Site = distribution(certificateArn('us-east-1'), {
    Origins: [{ Id: 'web', DomainName, VpcOriginConfig: { VpcOriginId: { 'Fn::GetAtt': ['Inside', 'Id'] } } }],
    DefaultCacheBehavior: { TargetOriginId: 'web', ViewerProtocolPolicy: 'https-only', CachePolicyId: CACHING_DISABLED, ...behavior },
  });
  const Inside: ResourceFixture = {
    Type: 'AWS::CloudFront::VpcOrigin',
    Properties: { VpcOriginEndpointConfig: { Name: 'web', Arn: { Ref: 'Web' }, OriginProtocolPolicy } },
  };
  return web({ Web: LOAD_BALANCER, Site, Inside }, GIVEN);
}

const policy = (kind: 'Cache' | 'OriginRequest', HeadersConfig: unknown): ResourceFixture => ({
  Type: `AWS::CloudFront::${kind}Policy`,
  Properties: {
    [`${kind}PolicyConfig`]: kind === 'Cache' ? { ParametersInCacheKeyAndForwardedToOrigin: { HeadersConfig } } : { HeadersConfig },
  },
});

const requesting = (headers: unknown) => site(NAME, { OriginRequestPolicyId: { Ref: 'Policy' } }, { Policy: policy('OriginRequest', headers) });
const caching = (headers: unknown) => site(NAME, { CachePolicyId: { Ref: 'Policy' } }, { Policy: policy('Cache', headers) });
const forwarding = (Headers: unknown) => site(NAME, { CachePolicyId: undefined, ForwardedValues: { QueryString: false, Headers } });

const by = (name: string): ExpectedFinding => ({
  resource: 'Web/Site',
  property: 'DistributionConfig.Origins.0.DomainName',
  message: `CloudFront calls ${name} over HTTPS by its own name in elb.amazonaws.com, but no certificate covers this name, so CloudFront answers with 502`,
  fix: 'give the load balancer a domain name and a certificate for it (SecureAlb does both), and use this name as the domain of the origin',
  severity: 'warning',
});

const broken = (name: string, stack: StackFixture, found: ExpectedFinding = by('Web/Web')): RuleFixture => ({ name, verdict: 'fail', stacks: [stack], finding: found });
const right = (name: string, stack: StackFixture): RuleFixture => ({ name, verdict: 'pass', stacks: [stack] });
const unknown = (name: string, stack: StackFixture): RuleFixture => ({ name, verdict: 'unknown', stacks: [stack] });

const LITERAL = 'web-123.eu-west-1.elb.amazonaws.com';
const NETWORK = 'net-0123456789abcdef.elb.eu-west-1.amazonaws.com';

export const ORIGIN_NAME: readonly RuleFixture[] = [
  broken('CloudFront that calls a load balancer over HTTPS by its own name', site(NAME)),
  broken('CloudFront that calls a Classic Load Balancer over HTTPS by its own name', site(NAME, {}, { Web: CLASSIC })),
  broken('CloudFront that calls a load balancer by the name in its DNS', site(LITERAL), by(LITERAL)),
  broken('CloudFront that calls a load balancer by a name of the region', site({ 'Fn::Sub': 'web-123.${AWS::Region}.elb.${AWS::URLSuffix}' }), by('web-123.us-east-1.elb.amazonaws.com')),
  broken('CloudFront that calls a load balancer by a name with an unknown part', site({ 'Fn::Sub': 'web-${Given}.us-east-1.elb.amazonaws.com' }), by('web-….us-east-1.elb.amazonaws.com')),
  broken('CloudFront that calls a Network Load Balancer by the name in its DNS', site(NETWORK), by(NETWORK)),
  broken('CloudFront that calls a load balancer in the protocol of the viewer', site(NAME, {}, {}, 'match-viewer')),
  broken('CloudFront that sends all headers but Host', site(NAME, { OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST })),
  broken('CloudFront with a policy that sends another header', requesting({ HeaderBehavior: 'whitelist', Headers: ['Origin'] })),
  broken('CloudFront with a policy that sends all headers except Host', requesting({ HeaderBehavior: 'allExcept', Headers: ['host'] })),
  broken('CloudFront with a cache policy that sends no header', caching({ HeaderBehavior: 'none' })),
  broken('CloudFront that forwards another header', forwarding(['Origin'])),
  broken('CloudFront that forwards no header', forwarding(undefined)),
  broken('CloudFront that calls a load balancer in a VPC over HTTPS by its own name', vpcSite('https-only')),
  broken('CloudFront that calls a load balancer in a VPC in the protocol of the viewer, as it does by default', vpcSite(undefined)),
  broken('CloudFront that calls a load balancer in a VPC by the name in its DNS', vpcSite('https-only', `internal-${LITERAL}`), by(`internal-${LITERAL}`)),
  right('CloudFront that calls a load balancer in a VPC over HTTP', vpcSite('http-only')),
  right('CloudFront that calls a load balancer in a VPC by another name', vpcSite('https-only', 'origin.example.com')),
  right('CloudFront that sends the Host header to a load balancer in a VPC', vpcSite('https-only', NAME, { OriginRequestPolicyId: ALL_VIEWER })),
  unknown('CloudFront that calls a load balancer in a VPC in a protocol that is given at deployment', vpcSite({ Ref: 'Given' })),
  right('CloudFront that calls a load balancer over HTTP', site(NAME, {}, {}, 'http-only')),
  right('CloudFront that calls a load balancer by another name', site('origin.example.com')),
  right('CloudFront that sends the Host header of the viewer', site(NAME, { OriginRequestPolicyId: ALL_VIEWER })),
  right('CloudFront with a policy that sends Host', requesting({ HeaderBehavior: 'whitelist', Headers: ['Origin', 'Host'] })),
  right('CloudFront with a policy that sends all headers', requesting({ HeaderBehavior: 'allViewer' })),
  right('CloudFront with a policy that sends all headers except another', requesting({ HeaderBehavior: 'allExcept', Headers: ['Cookie'] })),
  right('CloudFront with a cache policy that sends Host', caching({ HeaderBehavior: 'whitelist', Headers: ['host'] })),
  right('CloudFront that forwards Host', forwarding(['Host'])),
  right('CloudFront that forwards all headers', forwarding(['*'])),
  right('CloudFront that uses the origin for nothing', site(NAME, { TargetOriginId: 'another' })),
  unknown('CloudFront with an origin that is given at deployment', site({ Ref: 'Given' })),
  unknown('CloudFront with an origin request policy that is given at deployment', site(NAME, { OriginRequestPolicyId: { Ref: 'Given' } })),
  unknown('CloudFront with a cache policy of which nobody knows the headers', site(NAME, { CachePolicyId: '83da9c7e-98b4-4e11-a168-04f0df8e2c65' })),
  unknown('CloudFront with forwarded headers that are given at deployment', forwarding({ Ref: 'Given' })),
  unknown('CloudFront with a function that may choose another origin', site(NAME, {
    FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: { Ref: 'Given' } }],
  })),
  unknown('CloudFront that calls a load balancer in a protocol that is given at deployment', site(NAME, {}, {}, { Ref: 'Given' })),
];

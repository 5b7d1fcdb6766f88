import { certificate, certificateArn, GIVEN, listener, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const ARN = certificateArn('us-east-1');

/** A domain name of API Gateway with these properties. */
const domainName = (Types: unknown, properties: Record<string, unknown>): StackFixture => web({
  Cert: certificate(),
  Api: {
    Type: 'AWS::ApiGateway::DomainName',
    Properties: { DomainName: 'www.example.com', SecurityPolicy: 'TLS_1_2', EndpointConfiguration: Types && { Types }, ...properties },
  },
}, ON_PROD);

const plain = (Protocol: unknown, properties: Record<string, unknown> = { Certificates: [{ CertificateArn: ARN }] }): StackFixture =>
  web({ Plain: listener({ Protocol, Port: 80, SslPolicy: undefined, ...properties }) }, ON_PROD);

/** A listener with this protocol, to which a certificate is added. */
const added = (Protocol: unknown, ListenerArn: unknown = { Ref: 'Web' }): StackFixture => web({
  Web: listener({ Protocol, Certificates: Protocol === 'HTTPS' ? [{ CertificateArn: ARN }] : undefined }),
  More: { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn, Certificates: [{ CertificateArn: ARN }] } },
}, GIVEN);

/** A listener without a protocol, of a load balancer of this type. */
const gateway = (
  Type: unknown, properties: Record<string, unknown> = { Certificates: [{ CertificateArn: ARN }] }, others: Record<string, ResourceFixture> = {},
): StackFixture => web({
  Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type } },
  Plain: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Balancer' }, ...properties } },
  ...others,
}, GIVEN);

/** A listener with this protocol and a certificate, of a load balancer of this type. */
const encrypted = (Type: unknown, Protocol: unknown): StackFixture => web({
  Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type } },
  Plain: listener({ LoadBalancerArn: { Ref: 'Balancer' }, Protocol, Certificates: [{ CertificateArn: ARN }] }),
}, ON_PROD);

const ON_GATEWAY = {
  message: 'a listener of a Gateway Load Balancer passes on all packets as they are, and takes no certificate',
  fix: 'leave the certificate out, or use an Application or Network Load Balancer',
};

const classic = (Protocol: unknown): StackFixture => web({
  Balancer: {
    Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    Properties: { Listeners: [{ Protocol, LoadBalancerPort: '636', InstancePort: '636', SSLCertificateId: ARN, PolicyNames: [{ Ref: 'Given' }] }] },
  },
}, GIVEN);

const option = (Namespace: unknown, OptionName: string, Value: unknown) => ({ Namespace, OptionName, Value });

/** An environment of Elastic Beanstalk with a load balancer of this type, and a certificate for one of its listeners. */
const beanstalk = (type: unknown, arn: unknown = ARN, Type = 'AWS::ElasticBeanstalk::Environment'): StackFixture => {
  const environment: ResourceFixture = {
    Type,
    Properties: {
      ApplicationName: 'app',
      OptionSettings: [
        ...type === undefined ? [] : [option('aws:elasticbeanstalk:environment', 'LoadBalancerType', type)],
        option('aws:elbv2:listener:443', 'SSLCertificateArns', arn),
      ],
    },
  };
  return web({ App: environment }, GIVEN);
};

const ON_API: ExpectedFinding = {
  resource: 'Web/Api',
  property: 'CertificateArn',
  message: 'an API Gateway domain name with Types REGIONAL takes no CertificateArn',
  fix: 'give the certificate as RegionalCertificateArn, or set the endpoint type to EDGE',
};

const onListener = (protocol: string): ExpectedFinding => ({
  resource: 'Web/Plain',
  property: 'Certificates.0.CertificateArn',
  message: `a listener with Protocol ${protocol} takes no CertificateArn`,
  fix: 'set Protocol to HTTPS (Application Load Balancer) or TLS (Network Load Balancer), or leave the certificate out',
});

const onList = (protocol: string): ExpectedFinding => ({
  resource: 'Web/More',
  property: 'ListenerArn',
  message: `certificates can be added to HTTPS and TLS listeners only, but the Protocol of Web/Web is ${protocol}`,
  fix: 'add them to an HTTPS or TLS listener, or set the Protocol of this one to HTTPS (Application Load Balancer) or TLS (Network Load Balancer)',
});

const onClassic = (protocol: string): ExpectedFinding => ({
  resource: 'Web/Balancer',
  property: 'Listeners.0.SSLCertificateId',
  message: `a listener of a Classic Load Balancer with Protocol ${protocol} never uses its SSLCertificateId`,
  fix: 'set its Protocol to HTTPS or SSL, or leave the certificate out',
  severity: 'warning',
});

const ON_BEANSTALK: ExpectedFinding = {
  resource: 'Web/App',
  property: 'OptionSettings.1.Value',
  message: 'Elastic Beanstalk supports no certificate for the listeners of a Network Load Balancer, but this environment gives it one',
  fix: 'set LoadBalancerType to application, or leave the certificate out and terminate TLS on the instances',
};

export const CERTIFICATE_PROPERTY: readonly RuleFixture[] = [
  { name: 'a regional API with CertificateArn', verdict: 'fail', stacks: [domainName(['REGIONAL'], { CertificateArn: ARN })], finding: ON_API },
  {
    name: 'a regional API with a CertificateArn that is given at deployment',
    verdict: 'fail',
    stacks: [domainName(['REGIONAL'], { CertificateArn: { Ref: 'Given' } })],
    finding: ON_API,
  },
  {
    name: 'an API with CertificateArn that is regional in production only',
    verdict: 'fail',
    stacks: [domainName([{ 'Fn::If': ['IsProd', 'REGIONAL', 'EDGE'] }], { CertificateArn: { Ref: 'Cert' } })],
    finding: ON_API,
  },
  {
    name: 'an edge-optimized API with RegionalCertificateArn',
    verdict: 'fail',
    stacks: [domainName(['EDGE'], { RegionalCertificateArn: ARN })],
    finding: {
      ...ON_API,
      property: 'RegionalCertificateArn',
      message: 'an API Gateway domain name with Types EDGE takes no RegionalCertificateArn',
      fix: 'give a certificate of us-east-1 as CertificateArn, or set the endpoint type to REGIONAL',
    },
  },
  { name: 'a regional API with RegionalCertificateArn', verdict: 'pass', stacks: [domainName(['REGIONAL'], { RegionalCertificateArn: { Ref: 'Cert' } })] },
  { name: 'an edge-optimized API with CertificateArn', verdict: 'pass', stacks: [domainName(['EDGE'], { CertificateArn: { Ref: 'Cert' } })] },
  {
    name: 'an API that moves from one endpoint type to the other, with both certificates',
    verdict: 'pass',
    stacks: [domainName(['EDGE', 'REGIONAL'], { CertificateArn: { Ref: 'Cert' }, RegionalCertificateArn: { Ref: 'Cert' } })],
  },
  {
    name: 'an API with endpoint type and certificate that depend on one condition',
    verdict: 'pass',
    stacks: [domainName([{ 'Fn::If': ['IsProd', 'EDGE', 'REGIONAL'] }], {
      CertificateArn: { 'Fn::If': ['IsProd', ARN, { Ref: 'AWS::NoValue' }] },
      RegionalCertificateArn: { 'Fn::If': ['IsProd', { Ref: 'AWS::NoValue' }, ARN] },
    })],
  },
  ...[undefined, { IpAddressType: 'dualstack' }].map((EndpointConfiguration): RuleFixture => ({
    name: `an API with RegionalCertificateArn, and ${EndpointConfiguration ? 'an endpoint configuration without a type' : 'without an endpoint configuration'}`,
    verdict: 'fail',
    stacks: [domainName(undefined, { EndpointConfiguration, RegionalCertificateArn: ARN })],
    finding: {
      ...ON_API,
      property: 'RegionalCertificateArn',
      message: 'an API Gateway domain name without Types, which means EDGE, takes no RegionalCertificateArn',
      fix: 'give a certificate of us-east-1 as CertificateArn, or set the endpoint type to REGIONAL',
    },
  })),
  {
    name: 'an API without an endpoint type, whose RegionalCertificateArn can be empty',
    verdict: 'unknown',
    stacks: [domainName(undefined, { CertificateArn: ARN, RegionalCertificateArn: { Ref: 'Given' } })],
  },
  { name: 'an API without an endpoint type, with CertificateArn', verdict: 'pass', stacks: [domainName(undefined, { CertificateArn: ARN })] },
  { name: 'an API whose endpoint configuration is given at deployment', verdict: 'unknown', stacks: [domainName(undefined, { EndpointConfiguration: { Ref: 'Given' }, RegionalCertificateArn: ARN })] },
  {
    name: 'a listener of a Gateway Load Balancer with a certificate',
    verdict: 'fail',
    stacks: [gateway('gateway')],
    finding: { resource: 'Web/Plain', property: 'Certificates.0.CertificateArn', ...ON_GATEWAY },
  },
  {
    name: 'a certificate that is added to a listener of a Gateway Load Balancer',
    verdict: 'fail',
    stacks: [gateway('gateway', {}, { More: { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn: { Ref: 'Plain' }, Certificates: [{ CertificateArn: ARN }] } } })],
    finding: { resource: 'Web/More', property: 'ListenerArn', ...ON_GATEWAY },
  },
  ...[['application', 'HTTPS', 'TLS', 'an Application'], ['network', 'TLS', 'HTTPS', 'a Network']].flatMap(([type, own, other, of]): RuleFixture[] => [
    {
      name: `a listener for ${other} of ${of} Load Balancer`,
      verdict: 'fail',
      stacks: [encrypted(type, other)],
      finding: {
        resource: 'Web/Plain',
        property: 'Protocol',
        message: `a listener of ${of} Load Balancer takes a certificate with the Protocol ${own}, and none with ${other}`,
        fix: `set Protocol to ${own}, or use ${type === 'network' ? 'an Application' : 'a Network'} Load Balancer`,
      },
    },
    { name: `a listener for ${own} of ${of} Load Balancer`, verdict: 'pass', stacks: [encrypted(type, own)] },
    { name: `a listener for ${other} in production, when it has ${of} Load Balancer elsewhere`, verdict: 'pass', stacks: [encrypted({ 'Fn::If': ['IsProd', type === 'network' ? 'application' : 'network', type] }, { 'Fn::If': ['IsProd', other, own] })] },
  ]),
  { name: 'a listener for TLS of a load balancer whose type is given at deployment', verdict: 'unknown', stacks: [encrypted({ Ref: 'Given' }, 'TLS')] },
  { name: 'a listener whose protocol is given at deployment', verdict: 'unknown', stacks: [encrypted('network', { Ref: 'Given' })] },
  { name: 'a listener of a Gateway Load Balancer without a certificate', verdict: 'pass', stacks: [gateway('gateway', {})] },
  { name: 'a listener of a load balancer whose type is given at deployment', verdict: 'unknown', stacks: [gateway({ Ref: 'Given' })] },
  { name: 'an API whose endpoint type is given at deployment', verdict: 'unknown', stacks: [domainName([{ Ref: 'Given' }], { CertificateArn: ARN })] },
  ...['HTTP', 'TCP', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'].map((protocol): RuleFixture => (
    { name: `a ${protocol} listener with a certificate`, verdict: 'fail', stacks: [plain(protocol)], finding: onListener(protocol) })),
  { name: 'an HTTP listener without certificates', verdict: 'pass', stacks: [plain('HTTP', {})] },
  { name: 'an HTTP listener with an empty list of certificates', verdict: 'pass', stacks: [plain('HTTP', { Certificates: [] })] },
  {
    name: 'a listener with certificates where its protocol is HTTPS',
    verdict: 'pass',
    stacks: [web({
      Web: listener({
        Protocol: { 'Fn::If': ['IsProd', 'HTTPS', 'HTTP'] }, Certificates: { 'Fn::If': ['IsProd', [{ CertificateArn: ARN }], { Ref: 'AWS::NoValue' }] },
      }),
    }, ON_PROD)],
  },
  { name: 'a listener with a certificate, whose protocol is given at deployment', verdict: 'unknown', stacks: [plain({ Ref: 'Given' })] },
  { name: 'an HTTP listener with a list of certificates that is given at deployment', verdict: 'unknown', stacks: [plain('HTTP', { Certificates: { Ref: 'Given' } })] },
  ...['HTTP', 'TCP'].map((protocol): RuleFixture => (
    { name: `a certificate that is added to a ${protocol} listener`, verdict: 'fail', stacks: [added(protocol)], finding: onList(protocol) })),
  { name: 'a certificate that is added to an HTTPS listener', verdict: 'pass', stacks: [added('HTTPS')] },
  { name: 'a certificate that is added to a listener that is given at deployment', verdict: 'unknown', stacks: [added('HTTP', { Ref: 'Given' })] },
  { name: 'a certificate that is added to a listener whose protocol is given at deployment', verdict: 'unknown', stacks: [added({ Ref: 'Given' })] },
  ...['TCP', 'tcp'].map((protocol): RuleFixture => (
    { name: `a ${protocol} listener of a Classic Load Balancer with a certificate`, verdict: 'fail', stacks: [classic(protocol)], finding: onClassic(protocol) })),
  { name: 'an SSL listener of a Classic Load Balancer with a certificate', verdict: 'pass', stacks: [classic('SSL')] },
  { name: 'a listener of a Classic Load Balancer whose protocol is given at deployment', verdict: 'unknown', stacks: [classic({ Ref: 'Given' })] },
  { name: 'Elastic Beanstalk with a certificate for a Network Load Balancer', verdict: 'fail', stacks: [beanstalk('network')], finding: ON_BEANSTALK },
  {
    name: 'a configuration template of Elastic Beanstalk with a certificate for a Network Load Balancer',
    verdict: 'fail',
    stacks: [beanstalk('network', ARN, 'AWS::ElasticBeanstalk::ConfigurationTemplate')],
    finding: ON_BEANSTALK,
  },
  { name: 'Elastic Beanstalk with a certificate for an Application Load Balancer', verdict: 'pass', stacks: [beanstalk('application')] },
  { name: 'Elastic Beanstalk with an empty certificate for a Network Load Balancer', verdict: 'pass', stacks: [beanstalk('network', '')] },
  { name: 'Elastic Beanstalk with a certificate that is given at deployment, and may be empty', verdict: 'unknown', stacks: [beanstalk('network', { Ref: 'Given' })] },
  { name: 'Elastic Beanstalk with a load balancer whose type is given at deployment', verdict: 'unknown', stacks: [beanstalk({ Ref: 'Given' })] },
  { name: 'Elastic Beanstalk with a load balancer whose type may be in a template', verdict: 'unknown', stacks: [beanstalk(undefined)] },
];

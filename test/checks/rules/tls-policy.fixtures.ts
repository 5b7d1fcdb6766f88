import { certificateArn, distribution, GIVEN, listener, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const ARN = certificateArn('us-east-1');

const https = (properties: Record<string, unknown>): StackFixture =>
  web({ Https: listener({ Certificates: [{ CertificateArn: ARN }], ...properties }) }, GIVEN);

const cloudFront = (MinimumProtocolVersion: unknown): StackFixture =>
  web({ Site: distribution(undefined, { ViewerCertificate: { AcmCertificateArn: ARN, MinimumProtocolVersion, SslSupportMethod: 'sni-only' } }) }, GIVEN);

/** A distribution with this viewer certificate, from TLS 1.1 on. */
const viewer = (ViewerCertificate: Record<string, unknown>): StackFixture =>
  web({ Site: distribution(undefined, { ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.1_2016', ...ViewerCertificate } }) }, ON_PROD);

const IN_CLOUDFRONT: ExpectedFinding = {
  resource: 'Web/Site',
  property: 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
  message: 'CloudFront accepts TLS 1.1 from its clients, because its MinimumProtocolVersion is TLSv1.1_2016',
  fix: 'set MinimumProtocolVersion to TLSv1.2_2025, or another policy from TLS 1.2 on',
  severity: 'warning',
};

const restApi = (SecurityPolicy: unknown): StackFixture => web({
  Api: { Type: 'AWS::ApiGateway::DomainName', Properties: { RegionalCertificateArn: ARN, EndpointConfiguration: { Types: ['REGIONAL'] }, SecurityPolicy } },
}, GIVEN);

const samApi = (SecurityPolicy: unknown): StackFixture => web({
  Api: {
    Type: 'AWS::Serverless::Api',
    Properties: { StageName: 'prod', Domain: { DomainName: 'api.example.com', CertificateArn: ARN, EndpointConfiguration: 'REGIONAL', SecurityPolicy } },
  },
}, GIVEN);

/** An environment of Elastic Beanstalk with this policy for one of its listeners, and others that are in the way. */
const beanstalk = (Value: unknown, Namespace = 'aws:elbv2:listener:443'): StackFixture => web({
  App: {
    Type: 'AWS::ElasticBeanstalk::Environment',
    Properties: {
      ApplicationName: 'app',
      OptionSettings: [
        { Namespace: 'aws:elbv2:listener:443', OptionName: 'Protocol', Value: 'HTTPS' },
        { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'SSLPolicy', Value: 'ELBSecurityPolicy-2016-08' },
        { Namespace, OptionName: 'SSLPolicy', Value },
      ],
    },
  },
}, GIVEN);

const search = (TLSSecurityPolicy: string): StackFixture => web({
  Search: {
    Type: 'AWS::OpenSearchService::Domain',
    Properties: { DomainEndpointOptions: { CustomEndpointEnabled: true, CustomEndpointCertificateArn: ARN, TLSSecurityPolicy } },
  },
});

/** A Classic Load Balancer whose HTTPS listener has policies with these attributes. */
function classic(PolicyNames: unknown, Attributes: Record<string, unknown> = {}): StackFixture {
  const policy = (PolicyName: string, PolicyType: string, attributes: Record<string, unknown>) =>
    ({ PolicyName, PolicyType, Attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })) });
  const balancer: ResourceFixture = {
    Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    Properties: {
      Listeners: [{ Protocol: 'HTTPS', LoadBalancerPort: '443', InstancePort: '80', SSLCertificateId: ARN, PolicyNames }],
      Policies: [policy('Sticky', 'LBCookieStickinessPolicyType', { CookieExpirationPeriod: '60' }), policy('Tls', 'SSLNegotiationPolicyType', Attributes)],
    },
  };
  return web({ Balancer: balancer }, GIVEN);
}

const LISTENER_FIX = 'set SslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, or another policy from TLS 1.2 on';

function onListener(message: string): ExpectedFinding {
  return { resource: 'Web/Https', property: 'SslPolicy', message, fix: LISTENER_FIX, severity: 'warning' };
}

function onClassic(message: string): ExpectedFinding {
  return {
    resource: 'Web/Balancer',
    property: 'Listeners.0.PolicyNames',
    message,
    fix: 'give the listener a policy with the Reference-Security-Policy ELBSecurityPolicy-TLS-1-2-2017-01, or move to an Application Load Balancer',
    severity: 'warning',
  };
}

export const TLS_POLICY: readonly RuleFixture[] = [
  {
    name: 'an HTTPS listener with a policy from TLS 1.1 on',
    verdict: 'fail',
    stacks: [https({ SslPolicy: 'ELBSecurityPolicy-TLS13-1-1-2021-06' })],
    finding: onListener('the load balancer accepts TLS 1.1 from its clients, because its SslPolicy is ELBSecurityPolicy-TLS13-1-1-2021-06'),
  },
  {
    name: 'an HTTPS listener without a policy',
    verdict: 'fail',
    stacks: [https({ SslPolicy: undefined })],
    finding: onListener('the load balancer accepts TLS 1.0 from its clients, because it names no SslPolicy, which means ELBSecurityPolicy-2016-08'),
  },
  {
    name: 'a TLS listener of a Network Load Balancer without a policy',
    verdict: 'fail',
    stacks: [https({ Protocol: 'TLS', SslPolicy: undefined })],
    finding: onListener('the load balancer accepts TLS 1.0 from its clients, because it names no SslPolicy, which means ELBSecurityPolicy-2016-08'),
  },
  { name: 'an HTTPS listener with a policy from TLS 1.2 on', verdict: 'pass', stacks: [https({ SslPolicy: 'ELBSecurityPolicy-TLS-1-2-2017-01' })] },
  { name: 'a listener to TCP, which has no policy', verdict: 'pass', stacks: [https({ Protocol: 'TCP', Certificates: undefined, SslPolicy: undefined })] },
  { name: 'an HTTPS listener with a policy that is given at deployment', verdict: 'unknown', stacks: [https({ SslPolicy: { Ref: 'Given' } })] },
  { name: 'an HTTPS listener with a policy that nobody knows yet', verdict: 'unknown', stacks: [https({ SslPolicy: 'ELBSecurityPolicy-TLS14-1-0-2040-01' })] },
  {
    name: 'a listener whose protocol is given at deployment',
    verdict: 'unknown',
    stacks: [https({ Protocol: { Ref: 'Given' }, SslPolicy: 'ELBSecurityPolicy-2016-08' })],
  },
  {
    name: 'CloudFront from TLS 1.1 on',
    verdict: 'fail',
    stacks: [cloudFront('TLSv1.1_2016')],
    finding: IN_CLOUDFRONT,
  },
  {
    name: 'CloudFront from TLS 1.1 on, with a certificate in IAM',
    verdict: 'fail',
    stacks: [viewer({ IamCertificateId: 'ASCAEXAMPLE' })],
    finding: IN_CLOUDFRONT,
  },
  {
    name: 'CloudFront from TLS 1.1 on, with a certificate that is given at deployment',
    verdict: 'fail',
    stacks: [viewer({ AcmCertificateArn: { Ref: 'Given' } })],
    finding: IN_CLOUDFRONT,
  },
  {
    name: 'CloudFront from TLS 1.1 on, with its default certificate elsewhere than in production',
    verdict: 'fail',
    stacks: [viewer({
      AcmCertificateArn: { 'Fn::If': ['IsProd', ARN, { Ref: 'AWS::NoValue' }] },
      CloudFrontDefaultCertificate: { 'Fn::If': ['IsProd', { Ref: 'AWS::NoValue' }, true] },
    })],
    finding: IN_CLOUDFRONT,
  },
  { name: 'CloudFront with its default certificate, where it ignores the version', verdict: 'pass', stacks: [viewer({ CloudFrontDefaultCertificate: true })] },
  { name: 'CloudFront without any certificate, where it ignores the version', verdict: 'pass', stacks: [viewer({})] },
  {
    name: 'CloudFront with its default certificate, as the deployment says',
    verdict: 'pass',
    stacks: [viewer({ CloudFrontDefaultCertificate: { Ref: 'Given' } })],
  },
  { name: 'CloudFront from TLS 1.2 on', verdict: 'pass', stacks: [cloudFront('TLSv1.2_2018')] },
  {
    name: 'CloudFront without a version',
    verdict: 'fail',
    stacks: [cloudFront(undefined)],
    finding: { ...IN_CLOUDFRONT, message: 'CloudFront accepts TLS 1.0 from its clients, because it names no MinimumProtocolVersion, which means TLSv1' },
  },
  { name: 'CloudFront from a version on that is given at deployment', verdict: 'unknown', stacks: [cloudFront({ Ref: 'Given' })] },
  {
    name: 'API Gateway from TLS 1.0 on',
    verdict: 'fail',
    stacks: [restApi('TLS_1_0')],
    finding: {
      resource: 'Web/Api',
      property: 'SecurityPolicy',
      message: 'API Gateway accepts TLS 1.0 from its clients, because its SecurityPolicy is TLS_1_0',
      fix: 'set SecurityPolicy to TLS_1_2, or another policy from TLS 1.2 on',
      severity: 'warning',
    },
  },
  { name: 'API Gateway from TLS 1.2 on', verdict: 'pass', stacks: [restApi('TLS_1_2')] },
  { name: 'API Gateway without a policy, of which AWS says nothing', verdict: 'unknown', stacks: [restApi(undefined)] },
  {
    name: 'an API of the Serverless Application Model from TLS 1.0 on',
    verdict: 'fail',
    stacks: [samApi('TLS_1_0')],
    finding: {
      resource: 'Web/Api',
      property: 'Domain.SecurityPolicy',
      message: 'API Gateway accepts TLS 1.0 from its clients, because its SecurityPolicy is TLS_1_0',
      fix: 'set SecurityPolicy to TLS_1_2, or another policy from TLS 1.2 on',
      severity: 'warning',
    },
  },
  { name: 'an API of the Serverless Application Model from TLS 1.2 on', verdict: 'pass', stacks: [samApi('TLS_1_2')] },
  { name: 'an API of the Serverless Application Model with a policy that is given at deployment', verdict: 'unknown', stacks: [samApi({ Ref: 'Given' })] },
  {
    name: 'Elastic Beanstalk with a policy from TLS 1.0 on',
    verdict: 'fail',
    stacks: [beanstalk('ELBSecurityPolicy-2016-08')],
    finding: {
      resource: 'Web/App',
      property: 'OptionSettings.2.Value',
      message: 'the load balancer of Elastic Beanstalk accepts TLS 1.0 from its clients, because its SSLPolicy is ELBSecurityPolicy-2016-08',
      fix: 'set SSLPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, or another policy from TLS 1.2 on',
      severity: 'warning',
    },
  },
  { name: 'Elastic Beanstalk with a policy from TLS 1.2 on', verdict: 'pass', stacks: [beanstalk('ELBSecurityPolicy-TLS13-1-2-2021-06')] },
  {
    name: 'Elastic Beanstalk with a policy for something else than a listener',
    verdict: 'pass',
    stacks: [beanstalk('ELBSecurityPolicy-2016-08', 'aws:elasticbeanstalk:application:environment')],
  },
  { name: 'Elastic Beanstalk with a policy that is given at deployment', verdict: 'unknown', stacks: [beanstalk({ Ref: 'Given' })] },
  {
    name: 'OpenSearch Service from TLS 1.0 on',
    verdict: 'fail',
    stacks: [search('Policy-Min-TLS-1-0-2019-07')],
    finding: {
      resource: 'Web/Search',
      property: 'DomainEndpointOptions.TLSSecurityPolicy',
      message: 'OpenSearch Service accepts TLS 1.0 from its clients, because its TLSSecurityPolicy is Policy-Min-TLS-1-0-2019-07',
      fix: 'set TLSSecurityPolicy to Policy-Min-TLS-1-2-PFS-2023-10, or another policy from TLS 1.2 on',
      severity: 'warning',
    },
  },
  { name: 'OpenSearch Service from TLS 1.2 on', verdict: 'pass', stacks: [search('Policy-Min-TLS-1-2-2019-07')] },
  {
    name: 'a Classic Load Balancer with a predefined policy from TLS 1.1 on',
    verdict: 'fail',
    stacks: [classic(['Tls'], { 'Reference-Security-Policy': 'ELBSecurityPolicy-TLS-1-1-2017-01' })],
    finding: onClassic('the load balancer accepts TLS 1.1 from its clients, because its PolicyNames is ELBSecurityPolicy-TLS-1-1-2017-01'),
  },
  {
    name: 'a Classic Load Balancer with a policy of its own from TLS 1.1 on',
    verdict: 'fail',
    stacks: [classic(['Tls'], { 'Protocol-TLSv1': 'false', 'Protocol-TLSv1.1': 'true', 'Protocol-TLSv1.2': 'true' })],
    finding: onClassic('the load balancer accepts TLS 1.1 from its clients, because its PolicyNames is Tls'),
  },
  {
    name: 'a Classic Load Balancer with policies of other types only',
    verdict: 'fail',
    stacks: [classic(['Sticky'])],
    finding: onClassic('the load balancer accepts TLS 1.0 from its clients, because it names no PolicyNames, which means ELBSecurityPolicy-2016-08'),
  },
  {
    name: 'a Classic Load Balancer with a predefined policy from TLS 1.2 on',
    verdict: 'pass',
    stacks: [classic(['Sticky', 'Tls'], { 'Reference-Security-Policy': 'ELBSecurityPolicy-TLS-1-2-2017-01' })],
  },
  { name: 'a Classic Load Balancer with a policy of its own from TLS 1.2 on', verdict: 'pass', stacks: [classic(['Tls'], { 'Protocol-TLSv1.2': 'true' })] },
  { name: 'a Classic Load Balancer with a policy that is given at deployment', verdict: 'unknown', stacks: [classic([{ Ref: 'Given' }])] },
  {
    name: 'a Classic Load Balancer with a predefined policy that is given at deployment',
    verdict: 'unknown',
    stacks: [classic(['Tls'], { 'Reference-Security-Policy': { Ref: 'Given' } })],
  },
];

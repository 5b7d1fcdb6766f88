import { certificate, certificateArn, GIVEN, web, type ResourceFixture, type RuleFixture } from './fixture';

const turnedOn = 'expiry-alarm';
const ARN = certificateArn('us-east-1');
const FIX = 'CertificateMonitor.watchAll(app, { emails }), or watch() of a CertificateMonitor';

function metric(Value: unknown, MetricName: unknown = 'DaysToExpiry'): Record<string, unknown> {
  return { Namespace: 'AWS/CertificateManager', MetricName, Dimensions: [{ Name: 'CertificateArn', Value }] };
}

function alarm(properties: Record<string, unknown>): ResourceFixture {
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: { ComparisonOperator: 'LessThanThreshold', EvaluationPeriods: 1, Period: 86400, Statistic: 'Minimum', Threshold: 30, ...properties },
  };
}

const SITE: ResourceFixture = {
  Type: 'AWS::CloudFront::Distribution',
  Properties: {
    DistributionConfig: {
      Enabled: true,
      Origins: [{ Id: 'o', DomainName: 'origin.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
      DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'redirect-to-https' },
      ViewerCertificate: { AcmCertificateArn: ARN, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' },
    },
  },
};

function unwatched(resource: string, property: string, name: string): RuleFixture['finding'] {
  return { resource, property, message: `no alarm watches the days to expiry of ${name}`, fix: FIX, severity: 'warning' };
}

export const EXPIRY_ALARM: readonly RuleFixture[] = [
  { name: 'a certificate without an alarm', verdict: 'fail', turnedOn, stacks: [web({ Cert: certificate() })], finding: unwatched('Web/Cert', '', 'Web/Cert') },
  {
    name: 'an alarm on another metric of the certificate',
    verdict: 'fail',
    turnedOn,
    stacks: [web({ Cert: certificate(), Expiry: alarm(metric({ Ref: 'Cert' }, 'CertificateIssuanceFailed')) })],
    finding: unwatched('Web/Cert', '', 'Web/Cert'),
  },
  {
    name: 'a certificate by its ARN without an alarm',
    verdict: 'fail',
    turnedOn,
    stacks: [web({ Site: SITE, Expiry: alarm(metric(ARN.replace('1111', '2222'))) })],
    finding: unwatched('Web/Site', 'DistributionConfig.ViewerCertificate.AcmCertificateArn', ARN),
  },
  { name: 'a certificate with an alarm', verdict: 'pass', turnedOn, stacks: [web({ Cert: certificate(), Expiry: alarm(metric({ Ref: 'Cert' })) })] },
  { name: 'a certificate by its ARN with an alarm', verdict: 'pass', turnedOn, stacks: [web({ Site: SITE, Expiry: alarm(metric(ARN)) })] },
  {
    name: 'an alarm on an expression over the metric',
    verdict: 'pass',
    turnedOn,
    stacks: [web({
      Cert: certificate(),
      Expiry: alarm({
        Metrics: [
          { Id: 'weeks', Expression: 'days / 7' },
          { Id: 'days', ReturnData: false, MetricStat: { Stat: 'Minimum', Period: 86400, Metric: metric({ Ref: 'Cert' }) } },
        ],
      }),
    })],
  },
  {
    name: 'an alarm on a certificate that is given at deployment',
    verdict: 'unknown',
    turnedOn,
    stacks: [web({ Cert: certificate(), Expiry: alarm(metric({ Ref: 'Given' })) }, GIVEN)],
  },
];

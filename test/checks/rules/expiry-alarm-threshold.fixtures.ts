import { certificate, certificateArn, GIVEN, PRIVATE_CA, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const PUBLIC = certificate();
const PRIVATE = certificate({ CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined });

function metric(Value: unknown = { Ref: 'Cert' }): Record<string, unknown> {
  return { Namespace: 'AWS/CertificateManager', MetricName: 'DaysToExpiry', Dimensions: [{ Name: 'CertificateArn', Value }] };
}

/** An alarm that looks once a day whether fewer days are left. */
function alarm(Threshold: unknown, properties: Record<string, unknown> = {}): ResourceFixture {
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: { ComparisonOperator: 'LessThanThreshold', EvaluationPeriods: 1, Period: 86400, Statistic: 'Minimum', Threshold, ...metric(), ...properties },
  };
}

/** An alarm on metric math over the days to expiry. */
function onQueries(Metrics: unknown): ResourceFixture {
  return { Type: 'AWS::CloudWatch::Alarm', Properties: { ComparisonOperator: 'LessThanThreshold', EvaluationPeriods: 1, Threshold: 60, Metrics } };
}

const QUERY = { Id: 'days', MetricStat: { Stat: 'Minimum', Period: 86400, Metric: metric() } };

const watched = (expiry: ResourceFixture, cert = PUBLIC): StackFixture => web({ Cert: cert, Expiry: expiry }, GIVEN);

function finding(threshold: number, renewed: number): RuleFixture['finding'] {
  return {
    resource: 'Web/Expiry',
    property: 'Threshold',
    message: `the alarm fires at ${threshold} days, but ACM renews Web/Cert only ${renewed} days before it expires: it fires before each renewal`,
    fix: `set the threshold below ${renewed}, such as 30, so that the alarm reports a renewal that failed`,
    severity: 'warning',
  };
}

export const EXPIRY_ALARM_THRESHOLD: readonly RuleFixture[] = [
  { name: 'fewer than 46 days of a public certificate', verdict: 'fail', stacks: [watched(alarm(46))], finding: finding(46, 45) },
  {
    name: '45 days or fewer of a public certificate',
    verdict: 'fail',
    stacks: [watched(alarm(45, { ComparisonOperator: 'LessThanOrEqualToThreshold' }))],
    finding: finding(45, 45),
  },
  { name: 'fewer than 61 days of a private certificate', verdict: 'fail', stacks: [watched(alarm(61), PRIVATE)], finding: finding(61, 60) },
  { name: 'fewer than 60 days, in a list of metrics', verdict: 'fail', stacks: [watched(onQueries([QUERY]))], finding: finding(60, 45) },
  {
    name: 'fewer than 47 days on two days in a row',
    verdict: 'fail',
    stacks: [watched(alarm(47, { EvaluationPeriods: 2 }))],
    finding: finding(47, 45),
  },
  { name: 'fewer than 45 days of a public certificate', verdict: 'pass', stacks: [watched(alarm(45))] },
  { name: 'fewer than 60 days of a private certificate', verdict: 'pass', stacks: [watched(alarm(60), PRIVATE)] },
  {
    name: '44 days or fewer of a public certificate',
    verdict: 'pass',
    stacks: [watched(alarm(44, { ComparisonOperator: 'LessThanOrEqualToThreshold' }))],
  },
  { name: 'fewer than 46 days on two days in a row', verdict: 'pass', stacks: [watched(alarm(46, { EvaluationPeriods: 2 }))] },
  { name: 'a certificate by its ARN, which may be imported', verdict: 'unknown', stacks: [watched(alarm(90, metric(certificateArn('us-east-1'))))] },
  { name: 'an expression over the days to expiry', verdict: 'unknown', stacks: [watched(onQueries([{ Id: 'weeks', Expression: 'days / 7' }, { ...QUERY, ReturnData: false }]))] },
  { name: 'the sum of two values a day', verdict: 'unknown', stacks: [watched(alarm(60, { Statistic: 'Sum' }))] },
  { name: 'a threshold that is given at deployment', verdict: 'unknown', stacks: [watched(alarm({ Ref: 'Given' }))] },
  { name: 'a certificate that is given at deployment', verdict: 'unknown', stacks: [watched(alarm(60, metric({ Ref: 'Given' })))] },
];

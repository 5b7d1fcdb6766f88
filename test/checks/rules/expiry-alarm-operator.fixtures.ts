import { certificate, certificateArn, GIVEN, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const METRIC = {
  Namespace: 'AWS/CertificateManager', MetricName: 'DaysToExpiry', Dimensions: [{ Name: 'CertificateArn', Value: { Ref: 'Cert' } }],
};

/** An alarm that looks once a day at the days that are left. */
const alarm = (ComparisonOperator: unknown, properties: Record<string, unknown> = {}): ResourceFixture => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { ComparisonOperator, EvaluationPeriods: 1, Period: 86400, Statistic: 'Minimum', Threshold: 30, ...METRIC, ...properties },
});

const onQueries = (query: Record<string, unknown>): ResourceFixture => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 30, Metrics: [{ Id: 'days', ...query }] },
});

const watched = (expiry: ResourceFixture): StackFixture => web({ Cert: certificate(), Expiry: expiry }, GIVEN);

const finding = (operator: string, threshold: number | string = 30): ExpectedFinding => ({
  resource: 'Web/Expiry',
  property: 'ComparisonOperator',
  message: `the alarm fires while more than ${threshold} days are left (${operator}), and is silent when the certificate expires`,
  fix: 'set comparisonOperator to LESS_THAN_THRESHOLD',
  severity: 'warning',
});

const MORE = 'GreaterThanThreshold';
const AT_LEAST = 'GreaterThanOrEqualToThreshold';

export const EXPIRY_ALARM_OPERATOR: readonly RuleFixture[] = [
  { name: 'more than 30 days', verdict: 'fail', stacks: [watched(alarm(MORE))], finding: finding(MORE) },
  { name: '30 days or more, as CDK writes it by default', verdict: 'fail', stacks: [watched(alarm(AT_LEAST))], finding: finding(AT_LEAST) },
  {
    name: '30 days or more of a certificate that is given by its ARN',
    verdict: 'fail',
    stacks: [watched(alarm(AT_LEAST, { Dimensions: [{ Name: 'CertificateArn', Value: certificateArn('us-east-1') }] }))],
    finding: finding(AT_LEAST),
  },
  {
    name: 'more days than a number that is given at deployment',
    verdict: 'fail',
    stacks: [watched(alarm(MORE, { Threshold: { Ref: 'Given' } }))],
    finding: finding(MORE, 'its threshold of'),
  },
  {
    name: 'more than 30 days, in a list of metrics',
    verdict: 'fail',
    stacks: [watched(onQueries({ MetricStat: { Stat: 'Minimum', Period: 86400, Metric: METRIC } }))],
    finding: finding(MORE),
  },
  { name: 'fewer than 30 days', verdict: 'pass', stacks: [watched(alarm('LessThanThreshold'))] },
  { name: '30 days or fewer', verdict: 'pass', stacks: [watched(alarm('LessThanOrEqualToThreshold'))] },
  { name: 'another metric of ACM', verdict: 'pass', stacks: [watched(alarm(MORE, { MetricName: 'Other' }))] },
  { name: 'a metric of another service with the same name', verdict: 'pass', stacks: [watched(alarm(MORE, { Namespace: 'Own' }))] },
  { name: 'a number of values', verdict: 'pass', stacks: [watched(alarm(MORE, { Statistic: 'SampleCount' }))] },
  { name: 'metric math over the days to expiry', verdict: 'unknown', stacks: [watched(onQueries({ Expression: '30 - days' }))] },
  { name: 'an operator that is given at deployment', verdict: 'unknown', stacks: [watched(alarm({ Ref: 'Given' }))] },
];

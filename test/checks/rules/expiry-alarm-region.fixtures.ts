import { ACCOUNT, certificate, certificateArn, GIVEN, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

function metric(Value: unknown, MetricName: unknown = 'DaysToExpiry'): Record<string, unknown> {
  return { Namespace: 'AWS/CertificateManager', MetricName, Dimensions: [{ Name: 'CertificateArn', Value }] };
}

function alarm(properties: Record<string, unknown>): ResourceFixture {
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: { ComparisonOperator: 'LessThanThreshold', EvaluationPeriods: 1, Threshold: 30, ...properties },
  };
}

function sydney(resources: Record<string, ResourceFixture>): StackFixture {
  return { ...web(resources, GIVEN), region: 'ap-southeast-2' };
}

const VIRGINIA_ARN = certificateArn('us-east-1');
const FIX = 'create the alarm in a stack in us-east-1: new cloudwatch.Alarm(certificateStack, …)';

export const EXPIRY_ALARM_REGION: readonly RuleFixture[] = [
  {
    name: 'an alarm in another region than the certificate',
    verdict: 'fail',
    stacks: [sydney({ Expiry: alarm(metric(VIRGINIA_ARN)) })],
    finding: {
      resource: 'Web/Expiry',
      property: 'Dimensions.0.Value',
      message: `an alarm sees the metrics of its own region ap-southeast-2, but ${VIRGINIA_ARN} reports its days to expiry in us-east-1`,
      fix: FIX,
    },
  },
  {
    name: 'an alarm on an expression over a metric of another region',
    verdict: 'fail',
    stacks: [
      {
        name: 'Certificates',
        region: 'us-east-1',
        account: ACCOUNT,
        template: { Resources: { Cert: certificate() }, Outputs: { Arn: { Value: { Ref: 'Cert' } } } },
      },
      sydney({
        // an alarm that reads the output itself would keep the ARN when the certificate is replaced
        Lookup: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Value: { 'Fn::GetStackOutput': { StackName: 'Certificates', OutputName: 'Arn', Region: 'us-east-1' } },
            Description: 'Revision 1 of the certificate',
          },
        },
        Expiry: alarm({
          Metrics: [
            { Id: 'weeks', Expression: 'days / 7' },
            {
              Id: 'days',
              ReturnData: false,
              MetricStat: {
                Stat: 'Minimum',
                Period: 86400,
                Metric: metric({ 'Fn::GetAtt': 'Lookup.Value' }),
              },
            },
          ],
        }),
      }),
    ],
    finding: {
      resource: 'Web/Expiry',
      property: 'Metrics.1.MetricStat.Metric.Dimensions.0.Value',
      message: 'an alarm sees the metrics of its own region ap-southeast-2, but Certificates/Cert reports its days to expiry in us-east-1',
      fix: FIX,
    },
  },
  {
    name: 'an alarm in the region of the certificate',
    verdict: 'pass',
    stacks: [sydney({ Cert: certificate(), Expiry: alarm(metric({ Ref: 'Cert' })) })],
  },
  { name: 'an alarm on another metric', verdict: 'pass', stacks: [sydney({ Expiry: alarm(metric(VIRGINIA_ARN, 'CertificateIssuanceFailed')) })] },
  { name: 'an alarm on a metric that is given at deployment', verdict: 'unknown', stacks: [sydney({ Expiry: alarm(metric(VIRGINIA_ARN, { Ref: 'Given' })) })] },
  { name: 'an alarm on a certificate that is given at deployment', verdict: 'unknown', stacks: [sydney({ Expiry: alarm(metric({ Ref: 'Given' })) })] },
  {
    name: 'an alarm in a stack that can be deployed anywhere',
    verdict: 'unknown',
    stacks: [{ ...sydney({ Expiry: alarm(metric(VIRGINIA_ARN)) }), region: undefined }],
  },
];

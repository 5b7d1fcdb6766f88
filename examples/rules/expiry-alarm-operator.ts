import type { Stack } from 'aws-cdk-lib';
import { ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
  certificate.metricDaysToExpiry().createAlarm(stack, 'Expiry', { threshold: 30, evaluationPeriods: 1 });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
  certificate.metricDaysToExpiry().createAlarm(stack, 'Expiry', {
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 30,
    evaluationPeriods: 1,
  });
}

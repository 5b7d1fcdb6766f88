import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';

const CERTIFICATE_ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

export function wrong(stack: Stack) {
  const certificate = acm.Certificate.fromCertificateArn(stack, 'Certificate', CERTIFICATE_ARN);
  certificate.metricDaysToExpiry().createAlarm(stack, 'Expiry', {
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 30,
    evaluationPeriods: 1,
  });
}

export function right(stack: Stack) {
  const edge = new Stack(stack.node.root, 'Edge', { env: { region: 'us-east-1', account: stack.account } });
  const certificate = acm.Certificate.fromCertificateArn(edge, 'Certificate', CERTIFICATE_ARN);
  certificate.metricDaysToExpiry().createAlarm(edge, 'Expiry', {
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 30,
    evaluationPeriods: 1,
  });
}

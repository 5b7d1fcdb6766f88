import { Duration, Token, Tokenization } from 'aws-cdk-lib';
import { Alarm, CfnAlarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmActions, Destination } from './destination';
import { WatchedCertificate } from './watched-certificate';
import { EXPIRY } from '../catalog/expiry';

/** A description has 1,024 characters at most: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const LONGEST_PATH = 500;

/**
 * The alarm of a certificate.
 *
 * ACM publishes the metric twice a day until the certificate expires. Missing data is ignored: an alarm on a new certificate waits for the first value, and the alarm
 * on an expired one stays in ALARM. `breaching` would raise an alarm for each new certificate, and `missing` would end the alarm at expiry.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function createExpiryAlarm(scope: Construct, certificate: WatchedCertificate, threshold: Duration, to: readonly Destination[]): Alarm {
  const { arn, path, condition, renewal } = certificate;
  const days = threshold.toDays({ integral: false }); // NaN while a parameter is to be looked up
  const written = Token.isUnresolved(days) ? Tokenization.stringifyNumber(days) : days;
  const alarm = new Alarm(scope, 'Expiry', {
    alarmDescription: `Certificate ${path.slice(-LONGEST_PATH)} expires in less than ${written} days. ${EXPIRY[renewal].advice}`,
    metric: new Metric({
      namespace: 'AWS/CertificateManager',
      metricName: 'DaysToExpiry',
      dimensionsMap: { CertificateArn: arn },
      statistic: Stats.MINIMUM,
      period: Duration.days(1),
    }),
    threshold: days,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.IGNORE,
  });
  (alarm.node.defaultChild as CfnAlarm).cfnOptions.condition = condition;
  alarm.addAlarmAction(...alarmActions(to));
  return alarm;
}

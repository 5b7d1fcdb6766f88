import { Duration, Token, Tokenization } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmActions, Destination } from '../destination';
import { DAYS_TO_EXPIRY, DIMENSION, NAMESPACE, PROBLEM, PROBLEMS } from './handler/metric-names';

/** A description has 1,024 characters at most: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const LONGEST_NAME = 150;

/** What the alarms of an endpoint are about. */
export interface EndpointAlarmsProps {
  /** The name of the endpoint in metrics. */
  readonly endpoint: string;
  readonly threshold: Duration;

  /** How often the metrics get a value. */
  readonly interval: Duration;

  /** The log group of the function that looks. */
  readonly log: string;
  readonly destinations: readonly Destination[];
}

/**
 * The alarms of an endpoint.
 *
 * They look at two intervals, so that a run that starts a little late leaves no gap. An endpoint without a certificate has no days: that alarm
 * keeps its state, and the other one is raised. If the function stops reporting, the other alarm gets INSUFFICIENT_DATA and reports that too. A new alarm has that
 * state from the beginning and reports nothing.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function createEndpointAlarms(scope: Construct, { endpoint, threshold, interval, log, destinations }: EndpointAlarmsProps): Alarm[] {
  const actions = alarmActions(destinations);
  const metric = (metricName: string, statistic: string) => new Metric({
    namespace: NAMESPACE, metricName, dimensionsMap: { [DIMENSION]: endpoint }, statistic, period: Duration.hours(interval.toHours() * 2),
  });
  const name = Token.isUnresolved(endpoint) ? endpoint : endpoint.slice(0, LONGEST_NAME);
  const days = threshold.toDays({ integral: false }); // NaN while a parameter is to be looked up
  const written = Token.isUnresolved(days) ? Tokenization.stringifyNumber(days) : days;
  const expiry = new Alarm(scope, 'Expiry', {
    alarmDescription: `Endpoint ${name} serves a certificate that expires in less than ${written} days. `
      + 'If it has been renewed, deploy the new one to each server of the endpoint. Otherwise renew it.',
    metric: metric(DAYS_TO_EXPIRY, Stats.MINIMUM),
    threshold: days,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.IGNORE,
  });
  expiry.addAlarmAction(...actions);
  const problem = new Alarm(scope, 'Problem', {
    alarmDescription: `Clients cannot use endpoint ${name}. The value says why: ${values()}. INSUFFICIENT_DATA: the function that looks at it does not run. Log: ${log}`,
    metric: metric(PROBLEM, Stats.MAXIMUM),
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.MISSING,
  });
  problem.addAlarmAction(...actions);
  problem.addInsufficientDataAction(...actions);
  return [expiry, problem];
}

function values(): string {
  return PROBLEMS.map((problem, value) => `${value}: ${problem}`).slice(1).join('; ');
}

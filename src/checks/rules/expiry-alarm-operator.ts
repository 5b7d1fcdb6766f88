import type { Resource } from '../../deployment/deployment';
import { textAt } from '../../deployment/property';
import { EXPIRY_ALARMS, numberAt, watchedDays } from '../expiry-alarms';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/** The operators that look for many days. */
const MORE = ['GreaterThanThreshold', 'GreaterThanOrEqualToThreshold'];

/**
 * The days to expiry go down, so an alarm has to look for few of them.
 */
export const expiryAlarmOperator: Rule = {
  id: 'expiry-alarm-operator',
  holds: 'an alarm on the days to expiry fires when few days are left',
  severity: Severity.WARNING,
  why: 'The metric DaysToExpiry goes down until the certificate expires. An alarm with a "greater than" operator fires while the certificate is valid ' +
    'for long, and returns to OK shortly before it expires. CDK uses GREATER_THAN_OR_EQUAL_TO_THRESHOLD if you do not choose an operator.',
  leaves: 'Metric math, statistics that are not a number of days, and operators that are known only at deployment.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
  ],
  judgeResource: { ...EXPIRY_ALARMS, judge: looksForMany },
};

function looksForMany(alarm: Resource): ResourceProblem[] {
  const operator = textAt(alarm, 'ComparisonOperator', '') ?? '';
  if (!MORE.includes(operator) || watchedDays(alarm).length === 0) return [];
  const threshold = numberAt(alarm, 'Threshold');
  return [{
    property: 'ComparisonOperator',
    message: `the alarm fires while more than ${threshold ?? 'its threshold of'} days are left (${operator}), and is silent when the certificate expires`,
    fix: 'set comparisonOperator to LESS_THAN_THRESHOLD',
    templateFix: 'set ComparisonOperator to LessThanThreshold',
  }];
}

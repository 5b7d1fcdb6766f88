import type { Located, Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { textAt, valuesAt } from '../../deployment/property';
import { certificateAt, type Certificate } from '../certificate';
import { issuerOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const NAMESPACE = 'AWS/CertificateManager';
const DAY = 86400;

/**
 * How many days before its end ACM renews a certificate.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
 */
const RENEWED_BEFORE = { public: 45, private: 60 };

/** What an alarm compares. Only a single value of the metric is a number of days. */
const STATISTICS = ['Minimum', 'Maximum', 'Average'];

/** The operators that look for few days, with whether the threshold itself is among them. */
const FEWER: Readonly<Record<string, boolean>> = { LessThanThreshold: false, LessThanOrEqualToThreshold: true };

/**
 * Until ACM renews a certificate, its days to expiry go down to the day of the renewal.
 */
export const expiryAlarmThreshold: Rule = {
  id: 'expiry-alarm-threshold',
  holds: 'an alarm on the days to expiry does not fire while ACM renews the certificate in time',
  severity: Severity.WARNING,
  why: `ACM renews a public certificate ${RENEWED_BEFORE.public} days before it expires, and a private one ${RENEWED_BEFORE.private} days. An alarm with a higher threshold ` +
    'fires before each renewal, so people learn to ignore it.',
  leaves: 'Certificates that are given by their ARN, which may be imported: you decide when to replace them. Also metric math, and statistics that ' +
    'are not a number of days.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html',
  ],
  judgeResource: {
    types: ['AWS::CloudWatch::Alarm'],
    // An app can have thousands of alarms, each of them about something else.
    only: { property: 'Namespace', text: NAMESPACE },
    judge: (alarm) => watchedMetrics(alarm).flatMap((watched) => tooEarly(alarm, watched)),
  },
};

/** A metric whose value an alarm compares with its threshold. */
interface Watched {
  readonly metric: Located;
  readonly statistic?: string;
  readonly period?: number;
}

function watchedMetrics(alarm: Resource): Watched[] {
  const whole = { value: alarm.properties, stack: alarm.stack };
  const queries = valuesAt(alarm, 'Metrics[]').filter((query) => textAt(query, 'ReturnData', 'true') === 'true');
  return [
    { metric: whole, statistic: textAt(alarm, 'Statistic', ''), period: daysAt(alarm, 'Period') },
    ...queries.flatMap((query) => valuesAt(query, 'MetricStat').flatMap((stat) => valuesAt(stat, 'Metric').map((metric) => (
      { metric, statistic: textAt(stat, 'Stat', ''), period: daysAt(stat, 'Period') })))),
  ];
}

function tooEarly(alarm: Resource, { metric, statistic, period }: Watched): ResourceProblem[] {
  if (textAt(metric, 'Namespace', '') !== NAMESPACE || textAt(metric, 'MetricName', '') !== 'DaysToExpiry') return [];
  const threshold = numberAt(alarm, 'Threshold');
  const operator = textAt(alarm, 'ComparisonOperator', '') ?? '';
  const periods = numberAt(alarm, 'DatapointsToAlarm') ?? numberAt(alarm, 'EvaluationPeriods');
  if (threshold === undefined || periods === undefined || period === undefined || !Object.hasOwn(FEWER, operator) || !STATISTICS.includes(statistic ?? '')) return [];
  return certificatesOf(metric).flatMap((certificate): ResourceProblem[] => {
    const issuer = issuerOf(certificate);
    if (issuer === undefined) return [];
    const renewed = RENEWED_BEFORE[issuer];
    const daysBelow = threshold - renewed + (FEWER[operator] ? 1 : 0);
    if (daysBelow <= 0 || daysBelow < periods * period) return [];
    return [{
      property: 'Threshold',
      message: `the alarm fires at ${threshold} days, but ACM renews ${certificate.name} only ${renewed} days before it expires: it fires before each renewal`,
      fix: `set the threshold below ${renewed}, such as 30, so that the alarm reports a renewal that failed`,
    }];
  });
}

function certificatesOf(metric: Located): Certificate[] {
  return valuesAt(metric, 'Dimensions[]').filter((dimension) => textAt(dimension, 'Name', '') === 'CertificateArn').flatMap((dimension) =>
    valuesAt(dimension, 'Value').flatMap(({ value, stack }) => follow(value, stack)).flatMap((endpoint) => certificateAt(endpoint) ?? []));
}

function daysAt(within: Resource | Located, path: string): number | undefined {
  const seconds = numberAt(within, path);
  return seconds === undefined ? undefined : seconds / DAY;
}

function numberAt(within: Resource | Located, path: string): number | undefined {
  const text = textAt(within, path, '');
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

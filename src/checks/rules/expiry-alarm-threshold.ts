import type { Located, Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { textAt, valuesAt } from '../../deployment/property';
import { certificateAt, type Certificate } from '../certificate';
import { EXPIRY_ALARMS, numberAt, watchedDays, type WatchedDays } from '../expiry-alarms';
import { issuerOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * How many days before its end ACM renews a certificate.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
 */
const RENEWED_BEFORE = { public: 45, private: 60 };

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
    ...EXPIRY_ALARMS,
    judge: (alarm) => watchedDays(alarm).flatMap((watched) => tooEarly(alarm, watched)),
  },
};

function tooEarly(alarm: Resource, { metric, period }: WatchedDays): ResourceProblem[] {
  const threshold = numberAt(alarm, 'Threshold');
  const operator = textAt(alarm, 'ComparisonOperator', '') ?? '';
  const periods = numberAt(alarm, 'DatapointsToAlarm') ?? numberAt(alarm, 'EvaluationPeriods');
  if (threshold === undefined || periods === undefined || period === undefined || !Object.hasOwn(FEWER, operator)) return [];
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

import type { Located, Resource } from '../deployment/deployment';
import { textAt, valuesAt } from '../deployment/property';

const NAMESPACE = 'AWS/CertificateManager';
const DAY = 86400;

/** What an alarm compares. Only a single value of the metric is a number of days. */
const STATISTICS = ['Minimum', 'Maximum', 'Average'];

/** The alarms that can watch certificates. An app can have thousands of alarms, each of them about something else. */
export const EXPIRY_ALARMS = { types: ['AWS::CloudWatch::Alarm'], only: { property: 'Namespace', text: NAMESPACE } };

/** The days to the expiry of a certificate, which an alarm compares with its threshold. */
export interface WatchedDays {
  readonly metric: Located;

  /** How many days each value is about. */
  readonly period?: number;
}

/** The days to expiry that an alarm watches. */
export function watchedDays(alarm: Resource): WatchedDays[] {
  const whole = { value: alarm.properties, stack: alarm.stack };
  const queries = valuesAt(alarm, 'Metrics[]').filter((query) => textAt(query, 'ReturnData', 'true') === 'true');
  const watched = [
    { metric: whole, statistic: textAt(alarm, 'Statistic', ''), period: daysAt(alarm, 'Period') },
    ...queries.flatMap((query) => valuesAt(query, 'MetricStat').flatMap((stat) => valuesAt(stat, 'Metric').map((metric) => (
      { metric, statistic: textAt(stat, 'Stat', ''), period: daysAt(stat, 'Period') })))),
  ];
  return watched.filter(({ metric, statistic }) => STATISTICS.includes(statistic ?? '')
    && textAt(metric, 'Namespace', '') === NAMESPACE && textAt(metric, 'MetricName', '') === 'DaysToExpiry');
}

/** The number at a path, if there is one that is known. */
export function numberAt(within: Resource | Located, path: string): number | undefined {
  const text = textAt(within, path, '');
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function daysAt(within: Resource | Located, path: string): number | undefined {
  const seconds = numberAt(within, path);
  return seconds === undefined ? undefined : seconds / DAY;
}

import { numberAt, watchedDays } from '../../src/checks/expiry-alarms';
import { resourceIn, stackOf } from '../deployment/templates';

const METRIC = { Namespace: 'AWS/CertificateManager', MetricName: 'DaysToExpiry' };

const alarm = (Properties: Record<string, unknown>) => resourceIn(
  stackOf({ Parameters: { Given: { Type: 'String' } }, Resources: { Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties } } }), 'Alarm');

const query = (properties: Record<string, unknown>) => ({ Metrics: [{ Id: 'days', ...properties }] });

test.each<[string, Record<string, unknown>, (number | undefined)[]]>([
  ['of the alarm', { ...METRIC, Statistic: 'Minimum', Period: 86400 }, [1]],
  ['of the alarm, with a period that is given at deployment', { ...METRIC, Statistic: 'Average', Period: { Ref: 'Given' } }, [undefined]],
  ['of a query', query({ MetricStat: { Metric: METRIC, Stat: 'Maximum', Period: 43200 } }), [0.5]],
  ['of a query that is used by another one', query({ ReturnData: false, MetricStat: { Metric: METRIC, Stat: 'Maximum', Period: 43200 } }), []],
  ['of another metric', { ...METRIC, MetricName: 'Other', Statistic: 'Minimum', Period: 86400 }, []],
  ['of another namespace', { ...METRIC, Namespace: 'Own', Statistic: 'Minimum', Period: 86400 }, []],
  ['with a statistic that counts', { ...METRIC, Statistic: 'SampleCount', Period: 86400 }, []],
])('the metric %s', (_, properties, periods) => {
  expect(watchedDays(alarm(properties)).map(({ period }) => period)).toEqual(periods);
});

test.each([['30', 30], [30, 30], ['', undefined], ['many', undefined], [{ Ref: 'Given' }, undefined], [undefined, undefined]])('the number of %j is %j', (Threshold, number) => {
  expect(numberAt(alarm({ Threshold }), 'Threshold')).toBe(number);
});

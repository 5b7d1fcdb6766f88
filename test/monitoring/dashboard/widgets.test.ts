import { alarmStates, Metric, tables, TableOptions } from '../../../src/monitoring/dashboard/widgets';

const DAYS: TableOptions = {
  title: 'Days', column: 'MIN', order: 'ASC', start: '-P2D', region: 'eu-west-1',
};

const METRIC: Metric = ['AWS/CertificateManager', 'DaysToExpiry', 'CertificateArn'];

function some(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c${index}`);
}

test.each([[400, [400]], [401, [400, 1]]])('%d metrics are in tables of 400 at most, each sorted by its own expression', (count, lengths) => {
  const widgets = tables(some(count).map((value) => ({ label: value, metric: METRIC, value })), DAYS);
  const metrics = widgets.map(({ properties }) => (properties as { metrics: unknown[][] }).metrics);
  expect(metrics.map(({ length }) => length - 1)).toEqual(lengths);
  metrics.forEach(([first, second]) => expect([first, second.at(-1)]).toEqual([
    [{ expression: 'SORT(METRICS(), MIN, ASC)', id: 'sorted' }], expect.objectContaining({ id: 'm0', visible: false }),
  ]));
});

test.each([[100, [100]], [101, [100, 1]]])('%d alarms are in widgets of 100 at most', (count, lengths) => {
  expect(alarmStates('Alarms', some(count)).map(({ properties }) => (properties as { alarms: string[] }).alarms.length)).toEqual(lengths);
});

test('nothing has no widget', () => {
  expect([...tables([], DAYS), ...alarmStates('Alarms', [])]).toEqual([]);
});

test('a metric of a region that is not known has that of the dashboard', () => {
  const [{ properties }] = tables([{ label: 'Here', metric: METRIC, value: 'c' }], DAYS);
  expect(properties).toMatchObject({ region: 'eu-west-1', metrics: [expect.anything(), [...METRIC, 'c', { id: 'm0', label: 'Here', visible: false }]] });
});

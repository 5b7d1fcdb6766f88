/*
 * The JSON of widgets: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */

/** A widget without its place. */
export interface WidgetJson {
  readonly type: 'metric' | 'alarm';
  readonly width: number;
  readonly height: number;
  readonly properties: object;
}

export type Metric = readonly [namespace: string, name: string, dimension: string];

/** A row of a table. */
export interface MetricRow {
  readonly label: string;

  /** Namespace, name and dimension of the metric. */
  readonly metric: Metric;
  readonly value: string;

  /** Undefined if it is not known: then it is that of the dashboard. */
  readonly region?: string;
}

/** What a table shows. */
export interface TableOptions {
  readonly title: string;
  readonly column: 'MIN' | 'SUM';
  readonly order: 'ASC' | 'DESC';
  readonly start: string;
  /** The region of the dashboard. */
  readonly region: string;
}

export const FULL_WIDTH = 24;

/** A widget has 500 metrics and expressions at most. */
const MOST_METRICS = 400;

const MOST_ALARMS = 100;

const ONE_DAY = 86_400;

const STATISTICS = { MIN: 'Minimum', SUM: 'Sum' };

/**
 * Tables of metrics of any regions, which CloudWatch sorts by their values.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function tables(rows: readonly MetricRow[], { title, column, order, start, region }: TableOptions): WidgetJson[] {
  return parts(rows, MOST_METRICS).map((part) => ({
    type: 'metric',
    width: FULL_WIDTH,
    height: Math.min(2 + Math.ceil(part.length * 0.75), 16),
    properties: {
      title,
      view: 'table',
      table: { layout: 'horizontal', showTimeSeriesData: false, summaryColumns: [column] },
      region,
      start,
      period: ONE_DAY,
      stat: STATISTICS[column],
      metrics: [
        [{ expression: `SORT(METRICS(), ${column}, ${order})`, id: 'sorted' }],
        ...part.map(({ metric, value, label, region: of }, index) => [...metric, value, { id: `m${index}`, label, visible: false, ...of !== undefined && { region: of } }]),
      ],
    },
  }));
}

/** The states of alarms of one region, those in ALARM first. */
export function alarmStates(title: string, alarmArns: readonly string[]): WidgetJson[] {
  return parts(alarmArns, MOST_ALARMS).map((alarms) => ({
    type: 'alarm',
    width: FULL_WIDTH,
    height: 2 + Math.ceil(alarms.length / 4),
    properties: { title, alarms, sortBy: 'stateUpdatedTimestamp' },
  }));
}

function parts<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) => all.slice(index * most, (index + 1) * most));
}

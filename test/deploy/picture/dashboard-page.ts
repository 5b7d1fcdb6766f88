import { DashboardBody, DeployedWidget } from './dashboard-body';

/** What CloudWatch would have measured: days for the first table, and numbers of events for the second. */
const FIGURES: Readonly<Record<string, readonly number[]>> = { MIN: [12, 143, 27], SUM: [2, 0, 0, 0, 0, 0] };

/** The server of the story, whose port differs in each run. */
const ON_THIS_MACHINE = /:\d+ at 127\.0\.0\.1/;

const COLUMN_WIDTH = 36;
const ROW_HEIGHT = 40;

const STYLE = `
  body { margin: 0; background: #f2f3f3; font: 13px/1.4 system-ui, sans-serif; color: #16191f; position: relative }
  section { position: absolute; background: #fff; border: 1px solid #d5dbdb; box-sizing: border-box; padding: 10px 14px; overflow: hidden }
  h2 { font-size: 14px; margin: 0 0 8px } table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 5px 8px; border-top: 1px solid #eaeded }
  th:last-child, td:last-child { text-align: right; width: 80px } .states { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px }
  .states div { border-left: 5px solid #1d8102; background: #f4f9f2; padding: 6px 8px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis } .states .ALARM { border-color: #d13212; background: #fdf3f1 }`;

/** A page that shows a dashboard with sample figures, at the places of its widgets. */
export function dashboardPage({ widgets }: DashboardBody): string {
  const height = Math.max(...widgets.map(({ y, height: rows }) => y + rows)) * ROW_HEIGHT;
  return `<!doctype html><style>${STYLE}</style><body style="width:${24 * COLUMN_WIDTH}px;height:${height}px">${widgets.map(drawn).join('')}</body>`;
}

function drawn(widget: DeployedWidget, position: number): string {
  const { x, y, width, height, type, properties: { title } } = widget;
  const place = `left:${x * COLUMN_WIDTH}px;top:${y * ROW_HEIGHT}px;width:${width * COLUMN_WIDTH - 8}px;height:${height * ROW_HEIGHT - 8}px`;
  return `<section style="${place}"><h2>${escaped(title)}</h2>${type === 'alarm' ? states(widget, position === 1) : table(widget)}</section>`;
}

function table({ properties: { metrics = [], table: { summaryColumns: [column] } = { summaryColumns: ['MIN'] } } }: DeployedWidget): string {
  const [[expression], ...rows] = metrics;
  const direction = JSON.stringify(expression).includes('ASC') ? 1 : -1;
  const figures = rows.map((row) => (row.at(-1) as { label: string }).label)
    .map((label, index) => ({ label, value: FIGURES[column][index % FIGURES[column].length] }))
    .sort((one, other) => direction * (one.value - other.value));
  const lines = figures.map(({ label, value }) => `<tr><td>${escaped(label)}</td><td>${value}</td></tr>`);
  return `<table><tr><th>Label</th><th>${column === 'MIN' ? 'Min' : 'Sum'}</th></tr>${lines.join('')}</table>`;
}

/** The certificate with the fewest days is the first one, and its alarm is raised. */
function states({ properties: { alarms = [] } }: DeployedWidget, hasRaised: boolean): string {
  const cells = alarms.map((arn, index) => {
    const state = hasRaised && index === 0 ? 'ALARM' : 'OK';
    return `<div class="${state}"><b>${state}</b><br>${escaped(arn.split(':alarm:')[1])}</div>`;
  });
  return `<div class="states">${cells.join('')}</div>`;
}

function escaped(text: string): string {
  return text.replace(ON_THIS_MACHINE, ':443').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

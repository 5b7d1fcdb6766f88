import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { ROOT } from '../harness/workplace';

/** The body of a dashboard that was deployed. */
export interface DashboardBody {
  readonly widgets: readonly DeployedWidget[];
}

export interface DeployedWidget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title: string;
    readonly alarms?: readonly string[];
    /** An expression, and the metrics that it sorts. */
    readonly metrics?: readonly (readonly unknown[])[];
    readonly table?: { readonly summaryColumns: readonly string[] };
  };
}

const FILE = join(ROOT, 'test-reports', 'dashboard.json');

/** Keeps a body for the picture in the guide. */
export function keepBody(body: DashboardBody): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(body, undefined, 2));
}

/** The body that was kept last. */
export function keptBody(): DashboardBody {
  return JSON.parse(readFileSync(FILE, 'utf8')) as DashboardBody;
}

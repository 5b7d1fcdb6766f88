import { jsonReport } from './json';
import type { DoctorReport } from './report';
import { textReport } from './text';

/** The report in one of the formats. */
export function formatDoctorReport(report: DoctorReport, format: string, colors: boolean): string {
  return format === 'json' ? jsonReport(report) : textReport(report, colors);
}

export type { DoctorReport } from './report';

import type { DoctorReport } from './report';
import { printableJson } from '../../../names/printable';

/** For programs. */
export function jsonReport({ results, resolver, problems }: DoctorReport): string {
  return `${printableJson(JSON.stringify({
    resolver,
    subjects: results.map(({ subject, status, diagnoses }) => ({
      subject: subject.title,
      region: subject.region,
      names: subject.childOfAddress === undefined ? subject.names.map(({ name }) => name) : [subject.childOfAddress],
      status,
      diagnoses,
    })),
    problems,
  }, undefined, 2))}\n`;
}

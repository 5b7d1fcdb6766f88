import { InvalidArgumentError } from 'commander';
import type { ValidationRecord } from './facts';
import { validationRecordIn } from './validation-record';
import { isResolverAddress } from '../dns/resolver-address';

/** What `doctor` was asked for. */
export interface DoctorOptions {
  readonly format: string;
  readonly region?: string;
  readonly account?: string;
  readonly profile?: string;
  readonly resolver?: string;
  readonly record?: readonly ValidationRecord[];
  readonly watch: boolean;
  readonly minutes: number;
  readonly every: number;
}

/** What `--format` takes. */
export const DOCTOR_FORMATS = ['text', 'json'];

/** Adds one `--record` to those before it. */
export function addRecord(text: string, before: readonly ValidationRecord[] = []): ValidationRecord[] {
  const record = validationRecordIn(text);
  if (!record) throw new InvalidArgumentError('write it as NAME CNAME VALUE, such as "_x1.www.example.com CNAME _y2.acm-validations.aws".');
  return [...before, record];
}

/** What `--resolver` takes. */
export function resolverAddress(text: string): string {
  if (!isResolverAddress(text)) throw new InvalidArgumentError('write an IP address, such as 1.1.1.1 or 127.0.0.1:5353.');
  return text;
}

/** A positive number, of minutes or seconds. */
export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || number <= 0 || number > LARGEST) throw new InvalidArgumentError(`write a number above 0, at most ${LARGEST}.`);
  return number;
}

/** The minutes of 30 days: more than any validation takes. */
const LARGEST = 43_200;

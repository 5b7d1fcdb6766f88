import { InvalidArgumentError } from 'commander';
import { endpointAddressIn, type EndpointAddress } from './endpoint-address';
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
  readonly endpoint?: EndpointAddress;
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

/** What `--endpoint` takes. */
export function endpointAddress(text: string): EndpointAddress {
  const address = endpointAddressIn(text);
  if (!address) throw new InvalidArgumentError('write a name or an IP address, with a port if it is not 443, such as www.example.com:8443 or [2001:db8::1]:8443.');
  return address;
}

/** A positive number, of minutes or seconds. */
export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || number <= 0 || number > LARGEST) throw new InvalidArgumentError(`write a number above 0, at most ${LARGEST}.`);
  return number;
}

/** The minutes of 30 days: more than any validation takes. */
const LARGEST = 43_200;

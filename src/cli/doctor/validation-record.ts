import type { ValidationRecord } from './facts';
import { normalizeDomainName, withoutWildcard } from '../../names/domain-name';

/** As in a zone file: `_x.www.example.com CNAME _y.acm-validations.aws`. */
const LINE = /^"?([^\s"]+)"?\s+(?:\d+\s+)?(?:IN\s+)?CNAME\s+"?([^\s"]+)"?$/i;

/**
 * As CloudFormation writes it into the events of a stack, or in JSON, as the AWS CLI prints it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
const EVENT = /\{\s*"?Name"?:\s*"?([^\s,"]+)"?\s*,\s*"?Type"?:\s*"?CNAME"?\s*,\s*"?Value"?:\s*"?([^\s,}"]+)"?\s*\}/i;

/** The validation record that a text describes; undefined if it describes none. */
export function validationRecordIn(text: string): ValidationRecord | undefined {
  const [, name, value] = LINE.exec(text.trim()) ?? EVENT.exec(text) ?? [];
  if (name === undefined || !/^_[^.*]+\.[^.*]+\.[^*]+$/.test(name)) return undefined;
  return { name: normalizeDomainName(name), value: normalizeDomainName(value) };
}

/** The name that a record validates, which it also validates as a wildcard. */
export function validatedName({ name }: ValidationRecord): string {
  return name.slice(name.indexOf('.') + 1);
}

/** The record of a name, if it is among these. */
export function recordOf(name: string, records: readonly ValidationRecord[]): ValidationRecord | undefined {
  return records.find((record) => validatedName(record) === withoutWildcard(normalizeDomainName(name)));
}

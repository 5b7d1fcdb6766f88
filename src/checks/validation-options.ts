import { isKnownValue } from './known-value';
import { VALIDATION_RECORDS } from '../catalog/validation-records';
import type { Resource } from '../deployment/deployment';
import { readText, spellingOf } from '../deployment/follow';
import { placed, valuesAt, type Found } from '../deployment/property';
import { isKnownSpelling, nameSpelling, recordSpelling } from '../names/name-spelling';

/** A name of a certificate, with what tells its validation record from others. */
export interface RecordName {
  readonly property: string;

  /** Undefined when it is known at deployment only. */
  readonly name?: string;

  /** The spelling of its validation record; undefined when nothing is known of it. */
  readonly record?: string;
}

/** An element of `DomainValidationOptions`. */
export interface ValidationOption {
  readonly name?: string;

  /** What tells its name from others. */
  readonly spelled?: string;
  readonly record?: string;

  /** What tells the ID of its hosted zone from others; undefined when it has none. */
  readonly zone?: string;

  /** Whether it has a domain for validation emails. */
  readonly hasMailDomain: boolean;

  /** The domain to which ACM sends the email that validates the name. */
  readonly mailDomain?: string;
  readonly positions: readonly number[];
}

/** The names for which a certificate is requested. */
export function recordNames(certificate: Resource): RecordName[] {
  return ['DomainName', 'SubjectAlternativeNames[]'].flatMap((path) => valuesAt(certificate, path).map(({ value, stack, positions }) => {
    const spelled = spellingOf(value, stack);
    return { property: placed(path, positions), name: readText(value, stack), record: spelled && recordSpelling(spelled) };
  }));
}

/** The validation options of a certificate. */
export function validationOptionsOf(certificate: Resource): ValidationOption[] {
  return valuesAt(certificate, 'DomainValidationOptions[]').map((option) => {
    const [name] = valuesAt(option, 'DomainName');
    const [zone] = valuesAt(option, 'HostedZoneId');
    const [mail] = valuesAt(option, 'ValidationDomain');
    const spelled = name && spellingOf(name.value, name.stack);
    return {
      name: name && readText(name.value, name.stack),
      spelled: spelled && nameSpelling(spelled),
      record: spelled && recordSpelling(spelled),
      zone: zone && spellingOf(zone.value, zone.stack),
      hasMailDomain: mail !== undefined && isKnownValue(mail),
      mailDomain: mail && readText(mail.value, mail.stack),
      positions: option.positions,
    };
  });
}

/** The validation records that a function writes into hosted zones of other accounts, for certificates of a stack. Undefined is one of which nothing is known. */
export function recordsWrittenFor({ stack }: Resource): ReadonlySet<string | undefined> {
  return new Set(stack.deployment.resourcesOf(VALIDATION_RECORDS).filter((each) => each.stack === stack)
    .flatMap((each) => recordsOf(valuesAt(each, 'Zones[].DomainNames[]'))));
}

function recordsOf(names: readonly Found[]): (string | undefined)[] {
  if (names.length === 0) return [undefined];
  return names.map(({ value, stack }) => {
    const spelled = spellingOf(value, stack);
    const record = spelled && recordSpelling(spelled);
    return record !== undefined && isKnownSpelling(record) ? record : undefined;
  });
}

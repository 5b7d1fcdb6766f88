import type { Resource } from '../../deployment/deployment';
import { isPresent, placed, textAt } from '../../deployment/property';
import { isKnownSpelling } from '../../names/name-spelling';
import { WHY_PENDING } from '../../names/pending-validation';
import { CERTIFICATE, issuerOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { recordNames, recordsWrittenFor, validationOptionsOf, type ValidationOption } from '../validation-options';

/**
 * CloudFormation writes the validation records of the names that have an option with a hosted zone, and of no others.
 */
export const validationRecord: Rule = {
  id: 'validation-record',
  holds: 'if CloudFormation writes a validation record for one name of the certificate, it writes one for each',
  severity: Severity.WARNING,
  why: 'CloudFormation writes validation records only for the names that have a validation option with a hosted zone. The deployment waits until you ' +
    'create the record of every other name. An option for a name that is not on the certificate is usually a misspelt one of its names.',
  leaves: 'Private certificates, which need no validation, certificates without any hosted zone, whose records you create yourself, and names whose records a ' +
    '`validationRole` writes.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge },
};

function judge(certificate: Resource): ResourceProblem[] {
  if (issuerOf({ resource: certificate }) !== 'public') return [];
  const options = validationOptionsOf(certificate);
  return [...forOtherNames(certificate, options), ...namesLeftOut(certificate, options)];
}

/** An option for a name that is not requested leaves the name that was meant without its record. */
function forOtherNames(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  const records = recordNames(certificate).map(({ record }) => record);
  if (records.some((record) => record === undefined || !isKnownSpelling(record))) return [];
  return options.filter(({ record }) => record !== undefined && isKnownSpelling(record) && !records.includes(record)).map(({ name, positions }) => ({
    property: placed('DomainValidationOptions[].DomainName', positions),
    message: `"${name}" is not a name of ${certificate.path}, so this option validates nothing`,
    fix: 'give the option one of the names of the certificate',
  }));
}

/** A name without an option, while others have a hosted zone: its record is easily forgotten. */
function namesLeftOut(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  if (textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'DNS' || !options.some(({ zone }) => zone !== undefined)) return [];
  // An option for a name that is unknown may be the one that is missing.
  const mayBeOthers = options.some(({ record }) => record === undefined || !isKnownSpelling(record));
  const areForOthers = forOtherNames(certificate, options).length > 0;
  if (mayBeOthers || areForOthers || isPresent(certificate, 'DomainValidationOptions') === undefined) return [];
  const names = recordNames(certificate).filter(({ record }) => !options.some((option) => option.record === record));
  if (names.length === 0) return [];
  const written = recordsWrittenFor(certificate);
  return names.flatMap(({ property, name, record }) => {
    if (name === undefined || written.has(record) || written.has(undefined)) return [];
    return [{
      property,
      message: `${certificate.path} has a hosted zone for other names, but none for "${name}": the deployment waits until you create its validation record`,
      fix: `add the hosted zone of "${name}", or acknowledge this if you write its validation record yourself; ${WHY_PENDING}`,
    }];
  });
}

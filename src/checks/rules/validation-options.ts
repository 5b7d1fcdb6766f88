import type { Resource } from '../../deployment/deployment';
import { isPresent, placed, textAt } from '../../deployment/property';
import { isKnownSpelling, shownSpelling } from '../../names/name-spelling';
import { CERTIFICATE, issuerOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { recordNames, validationOptionsOf, type ValidationOption } from '../validation-options';

/** What the Route 53 API puts before the ID of a hosted zone. */
const PREFIX = '/hostedzone/';

/**
 * Each validation option belongs to one name of the certificate.
 */
export const validationOptions: Rule = {
  id: 'validation-options',
  holds: 'the validation options fit the names of the certificate and its validation method',
  severity: Severity.ERROR,
  why: 'A validation option tells CloudFormation in which hosted zone it writes the record of a name. ACM uses one record for example.com and ' +
    '*.example.com, so two options make CloudFormation write the same record twice, which Route 53 refuses. CloudFormation accepts hosted zone ' +
    'IDs only with DNS validation and without the prefix "/hostedzone/". An option for a name that is not on the certificate validates nothing, ' +
    'and a name without an option waits until somebody writes its record: these two are warnings.',
  leaves: 'Private certificates, which need no validation, and certificates without any hosted zone, whose records somebody else writes.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge },
};

function judge(certificate: Resource): ResourceProblem[] {
  if (issuerOf({ resource: certificate }) !== 'public') return [];
  const options = validationOptionsOf(certificate);
  return [
    ...withoutDns(certificate, options),
    ...withPrefix(options),
    ...writtenTwice(options),
    ...forOtherNames(certificate, options),
    ...namesLeftOut(certificate, options),
  ];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html */
function withoutDns(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  const [option] = options.filter(({ zone }) => zone !== undefined);
  if (!option || textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'EMAIL') return [];
  const isWritten = isPresent(certificate, 'ValidationMethod');
  return [{
    property: placed('DomainValidationOptions[].HostedZoneId', option.positions),
    message: `CloudFormation takes a hosted zone ID only with DNS validation, but ${certificate.path} is validated by email${isWritten ? '' : ', the default'}`,
    fix: 'set ValidationMethod to DNS',
  }];
}

function withPrefix(options: readonly ValidationOption[]): ResourceProblem[] {
  return options.filter(({ zone }) => zone?.startsWith(PREFIX)).map(({ zone = '', positions }) => ({
    property: placed('DomainValidationOptions[].HostedZoneId', positions),
    message: `CloudFormation takes the ID of a hosted zone without a prefix, but got "${shownSpelling(zone)}"`,
    fix: `write the ID alone: "${shownSpelling(zone.slice(PREFIX.length))}"`,
  }));
}

/** The same option twice is deployed: snapshots of CDK's own integration tests have it. */
function writtenTwice(options: readonly ValidationOption[]): ResourceProblem[] {
  return options.flatMap(({ spelled, zone, record, positions }, index): ResourceProblem[] => {
    const before = options.slice(0, index).find((other) => other.record === record && other.zone === zone && other.spelled !== spelled);
    if (!before || record === undefined || zone === undefined) return [];
    return [{
      property: placed('DomainValidationOptions[]', positions),
      message: 'a name and its wildcard have one validation record: with an option for each, CloudFormation writes the same record twice, '
        + 'which Route 53 refuses',
      fix: 'keep the option of the name without the wildcard: its record validates both',
    }];
  });
}

/** An option for a name that is not requested leaves the name that was meant without its record. */
function forOtherNames(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  const records = recordNames(certificate).map(({ record }) => record);
  if (records.some((record) => record === undefined || !isKnownSpelling(record))) return [];
  return options.filter(({ record }) => record !== undefined && isKnownSpelling(record) && !records.includes(record)).map(({ name, positions }) => ({
    property: placed('DomainValidationOptions[].DomainName', positions),
    message: `${certificate.path} is not for "${name}", so this option validates nothing`,
    fix: 'give the option one of the names of the certificate',
    severity: Severity.WARNING,
  }));
}

/** A name without an option, while others have a hosted zone: its record is easily forgotten. */
function namesLeftOut(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  if (textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'DNS' || !options.some(({ zone }) => zone !== undefined)) return [];
  // An option for a name that is unknown may be the one that is missing.
  const mayBeOthers = options.some(({ record }) => record === undefined || !isKnownSpelling(record));
  const areForOthers = forOtherNames(certificate, options).length > 0;
  if (mayBeOthers || areForOthers || isPresent(certificate, 'DomainValidationOptions') === undefined) return [];
  return recordNames(certificate).flatMap(({ property, name, record }) => {
    if (name === undefined || options.some((option) => option.record === record)) return [];
    return [{
      property,
      message: `${certificate.path} has a hosted zone for other names, but none for "${name}": it waits until somebody writes the validation record`,
      fix: `add the hosted zone of "${name}", or acknowledge this if you write its validation record yourself`,
      severity: Severity.WARNING,
    }];
  });
}

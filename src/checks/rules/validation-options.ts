import type { Resource } from '../../deployment/deployment';
import { isPresent, placed, textAt } from '../../deployment/property';
import { isWithinZone, withoutWildcard } from '../../names/domain-name';
import { isKnownSpelling, shownSpelling } from '../../names/name-spelling';
import { CERTIFICATE, issuerOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { validationOptionsOf, type ValidationOption } from '../validation-options';

/** What the Route 53 API puts before the ID of a hosted zone. */
const ZONE_ID_PREFIX = '/hostedzone/';

/** What names, ARNs and paths have in them, and IDs of hosted zones do not. */
const NO_ZONE_ID = /[.:/]/;

/**
 * Each validation option belongs to one name of the certificate.
 */
export const validationOptions: Rule = {
  id: 'validation-options',
  holds: 'CloudFormation can write a record for each validation option of the certificate',
  severity: Severity.ERROR,
  why: 'A validation option tells CloudFormation in which hosted zone it writes the record of a name. ACM uses one record for example.com and ' +
    '*.example.com, so two options make CloudFormation write the same record twice, which Route 53 refuses. CloudFormation accepts hosted zone ' +
    'IDs only with DNS validation, without the prefix "/hostedzone/" and without a ValidationDomain. ACM sends a validation email to the name or a domain above it only.',
  leaves: 'Private certificates, which need no validation, and certificates without any hosted zone, whose records you create yourself.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidationOption.html',
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
    ...withoutZoneId(options),
    ...withZoneAndMail(certificate, options),
    ...withForeignMail(certificate, options),
    ...writtenTwice(options),
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
  return options.filter(({ zone }) => zone?.startsWith(ZONE_ID_PREFIX)).map(({ zone = '', positions }) => ({
    property: placed('DomainValidationOptions[].HostedZoneId', positions),
    message: `CloudFormation takes the ID of a hosted zone without a prefix, but got "${shownSpelling(zone)}"`,
    fix: `write the ID alone: "${shownSpelling(zone.slice(ZONE_ID_PREFIX.length))}"`,
  }));
}

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html */
function withoutZoneId(options: readonly ValidationOption[]): ResourceProblem[] {
  return options.flatMap(({ zone = '', positions }): ResourceProblem[] => {
    if (zone.startsWith(ZONE_ID_PREFIX) || !isKnownSpelling(zone) || !NO_ZONE_ID.test(zone)) return [];
    return [{
      property: placed('DomainValidationOptions[].HostedZoneId', positions),
      message: `CloudFormation takes the ID of a hosted zone, but got "${zone}"`,
      fix: 'write the ID of the hosted zone, such as "Z0123456789ABCDEFGHIJ"',
    }];
  });
}

/**
 * CloudFormation takes one or the other: https://github.com/aws-cloudformation/cfn-lint/issues/1619
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
 */
function withZoneAndMail(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  if (textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'DNS') return [];
  return options.filter(({ zone, hasMailDomain }) => zone !== undefined && hasMailDomain).map(({ positions }) => ({
    property: placed('DomainValidationOptions[].ValidationDomain', positions),
    message: 'a validation option has either a hosted zone ID or a ValidationDomain, which is for validation by email, but this one has both',
    fix: 'leave ValidationDomain out',
  }));
}

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidationOption.html */
function withForeignMail(certificate: Resource, options: readonly ValidationOption[]): ResourceProblem[] {
  if (textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'EMAIL') return [];
  return options.flatMap(({ name, mailDomain, positions }): ResourceProblem[] => {
    if (name === undefined || mailDomain === undefined || isWithinZone(name, mailDomain)) return [];
    return [{
      property: placed('DomainValidationOptions[].ValidationDomain', positions),
      message: `ACM sends the validation email for "${name}" to this name or a domain above it, but got "${mailDomain}"`,
      fix: `write "${withoutWildcard(name)}" or a domain above it`,
    }];
  });
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

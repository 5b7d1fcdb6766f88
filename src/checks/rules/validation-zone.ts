import type { Resource } from '../../deployment/deployment';
import { isPresent, placed } from '../../deployment/property';
import { isWithinZone, withoutWildcard } from '../../names/domain-name';
import { WHY_PENDING } from '../../names/pending-validation';
import { CERTIFICATE } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { validationZonesOf } from '../validation-zones';

/**
 * ACM reads validation records in public DNS, and Route 53 writes records of a zone's own names only.
 */
export const validationZone: Rule = {
  id: 'validation-zone',
  holds: 'the hosted zone that validates a name is public and contains that name',
  severity: Severity.ERROR,
  why: 'CloudFormation writes the validation record into the hosted zone. Route 53 refuses a record for a name outside the zone. ACM does not ' +
    'see the records of a private zone: the deployment waits for up to 72 hours and then fails.',
  leaves: 'Hosted zones whose name the app does not give, as with HostedZone.fromHostedZoneId() and in templates, imported zones that are private, and '
    + 'delegation from the parent domain. With --live, the command line asks Route 53, and also reports imported zones that do not exist or are private.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: inWrongZones },
};

function inWrongZones(certificate: Resource): ResourceProblem[] {
  return validationZonesOf(certificate).flatMap(({ resource, described, label, zoneName, name, positions }): ResourceProblem[] => {
    const property = placed('DomainValidationOptions[].HostedZoneId', positions);
    if (described?.exists === false) {
      return [{
        property,
        message: `the hosted zone ${label} does not exist`,
        fix: `use the ID of the public hosted zone ${name === undefined ? 'of the name' : `of "${withoutWildcard(name)}" or of a domain above it`}`,
      }];
    }
    if (described?.isPrivate || (resource && isPresent(resource, 'VPCs[]'))) {
      return [{
        property,
        message: `ACM looks up validation records in public DNS, but ${label} is a private hosted zone`,
        fix: `give it the public hosted zone of the name, or request a private certificate (acm.PrivateCertificate); ${WHY_PENDING}`,
        templateFix: `give it the public hosted zone of the name, or request a private certificate (CertificateAuthorityArn); ${WHY_PENDING}`,
      }];
    }
    if (name === undefined || !zoneName || isWithinZone(name, zoneName)) return [];
    return [{
      property,
      message: `"${name}" is not inside the hosted zone "${zoneName}" (${label}) that is to validate it`,
      fix: `give it the hosted zone of "${withoutWildcard(name)}" or of a domain above it`,
    }];
  });
}

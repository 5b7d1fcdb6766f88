import type { Resource } from '../../deployment/deployment';
import { isPresent, textAt } from '../../deployment/property';
import { WHY_PENDING } from '../../names/pending-validation';
import { CERTIFICATE, issuerOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * Validation by email needs a person, also at each renewal.
 */
export const validationMethod: Rule = {
  id: 'validation-method',
  holds: 'ACM validates the certificate by DNS, so that it issues and renews it without a person',
  severity: Severity.WARNING,
  why: 'Email is the default of CloudFormation and of CDK. The deployment then waits until a person follows the link in an email, for up to 72 ' +
    'hours, and each renewal waits for a person again. With DNS, ACM renews the certificate as long as the validation record exists.',
  leaves: 'Private certificates, which need no validation, and certificates with a hosted zone but without DNS validation: see validation-options.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: byEmail },
};

function byEmail(certificate: Resource): ResourceProblem[] {
  if (issuerOf({ resource: certificate }) !== 'public' || textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'EMAIL') return [];
  // With a hosted zone, DNS was meant: the rule validation-options reports it.
  if (isPresent(certificate, 'DomainValidationOptions[].HostedZoneId') !== false) return [];
  return [{
    property: 'ValidationMethod',
    message: `${certificate.path} is validated by email: it waits until a person follows a link in an email, when it is created and at each renewal`,
    fix: `validate by DNS: RegionalCertificate with hostedZone, or CertificateValidation.fromDns(hostedZone); ${WHY_PENDING}`,
    templateFix: `set ValidationMethod to DNS, and give DomainValidationOptions the HostedZoneId of each name; ${WHY_PENDING}`,
  }];
}

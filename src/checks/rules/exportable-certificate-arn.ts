import type { Resource } from '../../deployment/deployment';
import { MACHINES, machineCertificates } from '../machine-certificates';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * The ARN of a certificate does not show whether ACM exports its private key.
 */
export const exportableCertificateArn: Rule = {
  id: 'exportable-certificate-arn',
  holds: 'a certificate that is handed to a machine is created in the app, which shows whether it can be exported',
  severity: Severity.WARNING,
  why: 'Software on an EC2 instance needs the private key of its certificate. ACM exports the key of private certificates and of public ones that ' +
    'were requested with export enabled. An ARN does not show whether the certificate is one of these, so you have to look.',
  leaves: 'Machines that may run Nitro Enclaves, which can use ACM certificates, and certificates of the app: see exportable-certificate.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html',
  ],
  judgeResource: { types: MACHINES, judge: perhapsExportable },
};

function perhapsExportable(machine: Resource): ResourceProblem[] {
  return machineCertificates(machine).filter(({ certificate }) => !certificate.resource).map(({ property, certificate, service }) => ({
    property,
    message: `${service} can use a certificate of ACM only if it can be exported, and nothing in the app says whether ${certificate.name} can`,
    fix: 'acknowledge this if the certificate is private or was created with export enabled; '
      + 'otherwise put a load balancer (SecureAlb, SecureNlb) or CloudFront in front of the instance',
    templateFix: 'leave it if the certificate is private or was created with export enabled; otherwise put a load balancer or CloudFront in front of the instance',
  }));
}

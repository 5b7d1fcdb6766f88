import type { Resource } from '../../deployment/deployment';
import { textAt } from '../../deployment/property';
import { MACHINES, machineCertificates } from '../machine-certificates';
import { issuerOf, kindOf } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * Software on a machine needs the private key, which ACM exports for exportable certificates only.
 */
export const exportableCertificate: Rule = {
  id: 'exportable-certificate',
  holds: 'a certificate of the app that is handed to a machine can be exported',
  severity: Severity.ERROR,
  why: 'Software on an EC2 instance needs the private key of its certificate. ACM exports the key of private certificates and of public ones that ' +
    'were requested with export enabled, and of no others. Any other certificate of ACM is of no use there.',
  leaves: 'Machines that may run Nitro Enclaves, which can use ACM certificates, certificates that a comment, a command of the AWS CLI or an annotation of ' +
    'Kubernetes names for another purpose, and certificates that are given by their ARN: see exportable-certificate-arn.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html',
  ],
  judgeResource: { types: MACHINES, judge: notExportable },
};

function notExportable(machine: Resource): ResourceProblem[] {
  return machineCertificates(machine).flatMap(({ property, certificate, service }): ResourceProblem[] => {
    if (!certificate.resource || mayBeExportable(certificate.resource)) return [];
    return [{
      property,
      message: `${service} cannot use a certificate of ACM, but ${certificate.name} is handed to one`,
      ...fixesFor(certificate.resource),
    }];
  });
}

/** ACM exports no certificate that was imported: its key is where it was imported from. */
function fixesFor(certificate: Resource): Pick<ResourceProblem, 'fix' | 'templateFix'> {
  const secret = 'let the machine read the secret that the certificate is imported from';
  const [here, there] = kindOf({ resource: certificate }) === 'imported'
    ? [`or ${secret}`, secret]
    : ['use an EnclaveCertificate on an instance with Nitro Enclaves, or create the certificate with allowExport and export it', 'set CertificateExport of the certificate to ENABLED and export it'];
  return {
    fix: `put a load balancer (SecureAlb, SecureNlb) or CloudFront in front of it, ${here}`,
    templateFix: `put a load balancer or CloudFront in front of it, or ${there}`,
  };
}

/** Whether the app creates a private certificate, or one with export enabled: ACM exports these. */
function mayBeExportable(certificate: Resource): boolean {
  return issuerOf({ resource: certificate }) === 'private' || textAt(certificate, 'CertificateExport', 'DISABLED') !== 'DISABLED';
}

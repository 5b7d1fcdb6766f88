import { COMPUTE, type Compute } from '../../catalog/compute';
import type { Located, Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { textAt, valuesAt } from '../../deployment/property';
import type { Certificate } from '../certificate';
import { certificateReferences } from '../certificate-references';
import { issuerOf } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/** Stands for a property that is not there. */
const UNSAID = '';

/**
 * Software on a machine needs the private key, which ACM gives for exportable certificates only.
 */
export const exportableCertificate: Rule = {
  id: 'exportable-certificate',
  holds: 'a certificate that is handed to a machine can be exported',
  severity: Severity.ERROR,
  why: 'Software on an EC2 instance needs the private key of its certificate. ACM gives out the key only if the certificate can be exported: private ' +
    'certificates, and public ones that were requested with export enabled. Any other ACM certificate is of no use there.',
  leaves: 'Machines that may run Nitro Enclaves, which can use ACM certificates.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html',
  ],
  judgeResource: { types: COMPUTE.map((compute) => compute.type), judge: onCompute },
};

function onCompute(resource: Resource): ResourceProblem[] {
  return COMPUTE.filter((compute) => compute.type === resource.type && !mayRunEnclaves(resource, compute)).flatMap((compute) =>
    certificateReferences(resource, compute).filter(({ certificate }) => !mayBeExportable(certificate)).map(({ property, certificate }) => ({
      property, ...(certificate.resource ? notExportable(certificate, compute) : perhapsExportable(certificate, compute)),
    })));
}

function notExportable({ name }: Certificate, { service }: Compute): Problem {
  return {
    message: `${service} cannot use a certificate of ACM, but ${name} is handed to one`,
    fix: 'put a load balancer (SecureAlb) or CloudFront in front of it, or create the certificate with allowExport and export it',
    templateFix: 'put a load balancer or CloudFront in front of it, or set CertificateExport of the certificate to ENABLED and export it',
  };
}

/** A certificate that is given by its ARN may be private, or public with export enabled. */
function perhapsExportable({ name }: Certificate, { service }: Compute): Problem {
  return {
    message: `${service} can use a certificate of ACM only if it can be exported, and nothing in the app says whether ${name} can`,
    fix: 'acknowledge this if the certificate is private or was created with export enabled; '
      + 'otherwise put a load balancer (SecureAlb) or CloudFront in front of the instance',
    templateFix: 'leave it if the certificate is private or was created with export enabled; otherwise put a load balancer or CloudFront in front of the instance',
    severity: Severity.WARNING,
  };
}

/** Whether the machine may run Nitro Enclaves, which can use ACM certificates. */
function mayRunEnclaves(resource: Resource, { enclave, launchTemplate }: Compute): boolean {
  const said = enclave === undefined ? 'false' : textAt(resource, enclave, UNSAID);
  if (said !== UNSAID) return said !== 'false';
  return launchTemplate !== undefined && valuesAt(resource, launchTemplate).some((template) => templateMayRunEnclaves(template));
}

function templateMayRunEnclaves(named: Located): boolean {
  const [id] = valuesAt(named, 'LaunchTemplateId').flatMap(({ value, stack }) => follow(value, stack));
  if (id === undefined || id === 'unknown' || !('resource' in id)) return true;
  // What is launched from a template is none, so this ends.
  const template = COMPUTE.find(({ type, launchTemplate }) => type === id.resource.type && launchTemplate === undefined);
  return template === undefined || mayRunEnclaves(id.resource, template);
}

/** Whether the app creates a private certificate, or one with export enabled: ACM exports these. */
function mayBeExportable(certificate: Certificate): boolean {
  if (!certificate.resource) return false;
  return issuerOf(certificate) === 'private' || textAt(certificate.resource, 'CertificateExport', 'DISABLED') !== 'DISABLED';
}

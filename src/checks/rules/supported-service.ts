import { COMPUTE, type Compute } from '../../catalog/compute';
import { HOLDERS } from '../../catalog/holders';
import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import type { Located, Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { textAt, valuesAt } from '../../deployment/property';
import type { Binding } from '../binding';
import type { Certificate } from '../certificate';
import { mentionsOf } from '../certificate-references';
import { issuerOf } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/** Stands for a property that is not there. */
const UNSAID = '';

/**
 * ACM hands certificates to some services only, and each property takes the certificates of its own holder.
 */
export const supportedService: Rule = {
  id: 'supported-service',
  holds: 'the property takes certificates of this kind, and the service takes them in this partition',
  severity: Severity.ERROR,
  why: 'ACM hands certificates to some services only, and many properties with "certificate" in their name take something ' +
    'else: a DMS certificate, a CA, a secret. On an EC2 instance an ACM certificate is of no use at all unless it can be ' +
    'exported, as nobody gets its private key.',
  leaves: 'Policies, alarms, outputs, environment variables and other places that only name a certificate.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
  ],
  judgeBinding: (binding) => wrongHolder(binding) ?? wrongPartition(binding),
  judgeResource: { types: COMPUTE.map((compute) => compute.type), judge: onCompute },
};

function wrongHolder({ slot, certificate }: Binding): Problem | undefined {
  if (certificate.holder !== undefined ? slot.takes.includes(certificate.holder) : !slot.takes.includes('acm')) return undefined;
  const wanted = slot.takes.map((holder) => HOLDERS[holder].name).join(' or ');
  const given = certificate.holder ? HOLDERS[certificate.holder].name : 'something else';
  return {
    message: `${slot.service} takes ${wanted} here, but ${certificate.name} is ${given}`,
    fix: slot.takes.includes('acm')
      ? 'give it the ARN of a certificate in ACM: create one with RegionalCertificate or CloudFrontCertificate, or import it into ACM'
      : `give it ${wanted}; a certificate in ACM cannot be used here`,
  };
}

function wrongPartition({ slot, certificate, requires, resource }: Binding): Problem | undefined {
  const region = resource.stack.region ?? certificate.region;
  if (slot.service !== 'CloudFront' || requires !== 'cloudfront' || certificate.holder !== 'acm' || region === undefined) return undefined;
  const { refusal, instead } = cloudFrontCertificateHome(partitionOf(region));
  return refusal && instead ? { message: refusal, fix: instead } : undefined;
}

function onCompute(resource: Resource): ResourceProblem[] {
  return COMPUTE.filter((compute) => compute.type === resource.type && !mayRunEnclaves(resource, compute)).flatMap((compute) =>
    mentionsOf(resource, compute).filter(({ certificate }) => !mayBeExportable(certificate)).map(({ property, certificate }) => ({
      property, ...(certificate.resource ? notExportable(certificate, compute) : perhapsExportable(certificate, compute)),
    })));
}

function notExportable({ name }: Certificate, { service }: Compute): Problem {
  return {
    message: `${service} cannot use a certificate of ACM, but ${name} is handed to one`,
    fix: 'put a load balancer (SecureAlb) or CloudFront in front of it, or create the certificate with allowExport and export it',
  };
}

/** A certificate that is given by its ARN may be private, or public with export enabled. */
function perhapsExportable({ name }: Certificate, { service }: Compute): Problem {
  return {
    message: `${service} can use a certificate of ACM only if it can be exported, and nothing in the app says whether ${name} can`,
    fix: 'acknowledge this if the certificate is private or was created with export enabled; '
      + 'otherwise put a load balancer (SecureAlb) or CloudFront in front of the instance',
    severity: Severity.WARNING,
  };
}

/** Whether the deployment may come to a machine with Nitro Enclaves, which can use certificates of ACM. */
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

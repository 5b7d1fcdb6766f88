import { CERTIFICATE_STORES } from '../../catalog/certificate-stores';
import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import type { Binding } from '../binding';
import { fittingConstruct } from '../fitting-construct';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * ACM hands certificates to some services only, and each property takes the certificates of its own stores.
 */
export const supportedService: Rule = {
  id: 'supported-service',
  holds: 'the property takes certificates of this kind, and the service takes them in this partition',
  severity: Severity.ERROR,
  why: 'Only some services can use ACM certificates. Many properties with "certificate" in their name require something ' +
    'else: a DMS certificate, a CA, a secret. With an ACM certificate there, the deployment fails. It also fails for a text that ' +
    'is not an ARN, for an ARN with a placeholder in it, and for the name or ARN of another resource.',
  leaves: 'Policies, alarms, outputs, environment variables and other places that only name a certificate. What custom resources, modules and ' +
    'types unknown to this library return.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html',
  ],
  judgeBinding: (binding) => wrongStore(binding) ?? wrongPartition(binding),
};

function wrongStore({ slot, certificate, requires }: Binding): Problem | undefined {
  if (certificate.store !== undefined ? slot.takes.includes(certificate.store) : !slot.takes.includes('acm')) return undefined;
  const wanted = slot.takes.map((store) => CERTIFICATE_STORES[store].name).join(' or ');
  const given = certificate.store ? CERTIFICATE_STORES[certificate.store].name : certificate.instead ?? 'something else';
  return {
    message: `${slot.service} takes ${wanted} here, but ${certificate.name} is ${given}`,
    fix: slot.takes.includes('acm')
      ? `give it the ARN of a certificate in ACM: create one with ${fittingConstruct(requires)}, or import it into ACM`
      : `give it ${wanted}; a certificate in ACM cannot be used here`,
    ...slot.takes.includes('acm') ? { templateFix: 'give it the ARN of a certificate in ACM' } : {},
  };
}

function wrongPartition({ slot, certificate, requires, resource }: Binding): Problem | undefined {
  const region = resource.stack.region ?? certificate.region;
  if (slot.service !== 'CloudFront' || requires !== 'cloudfront' || certificate.store !== 'acm' || region === undefined) return undefined;
  const { refusal, instead } = cloudFrontCertificateHome(partitionOf(region));
  return refusal && instead ? { message: refusal, fix: instead } : undefined;
}

import { ALIAS_PROPERTIES } from '../../catalog/aliases';
import { IMPORTED_CERTIFICATE } from '../../catalog/imported-certificate';
import type { Resource } from '../../deployment/deployment';
import { isPresent, textAt } from '../../deployment/property';
import type { Binding } from '../binding';
import type { Certificate } from '../certificate';
import { DISTRIBUTION } from '../distribution';
import { fittingConstruct } from '../fitting-construct';
import { CLASSIC_LOAD_BALANCER, LISTENER, LISTENER_CERTIFICATE, listenersOf, loadBalancersOf } from '../load-balancers';
import { kindOf } from '../requested-certificate';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

const INTERNET_FACING = 'internet-facing';

/**
 * Browsers trust the CAs that they know.
 */
export const publicTrust: Rule = {
  id: 'public-trust',
  holds: 'browsers trust the certificate of a public endpoint',
  severity: Severity.WARNING,
  why: 'Browsers, and programs without your CA in their trust store, reject a certificate that a private CA or its own key has signed. The deployment ' +
    'succeeds, and then each of their connections fails. It is right for an endpoint that only clients of yours call: acknowledge the warning there.',
  leaves: 'Imported certificates from a secret, endpoints that require client certificates, and load balancers that are not in the app.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
  ],
  judgeBinding: distrusted,
};

function distrusted({ certificate, resource, requires, slot: { property, takes } }: Binding): Problem | undefined {
  const issued = takes.includes('acm') && !property.includes('Mtls') ? privatelyIssued(certificate) : undefined;
  const endpoint = issued && publicEndpoint(resource);
  if (!issued || !endpoint) return undefined;
  return {
    message: `browsers do not trust ${certificate.name}, ${issued}, but ${endpoint}`,
    fix: `request a public certificate (${fittingConstruct(requires)}), or acknowledge this if all clients are yours and trust your CA (TrustBundle)`,
    templateFix: 'request it without CertificateAuthorityArn, or acknowledge this if all clients are yours and trust your CA',
  };
}

/** What a certificate is that no public CA has issued. */
function privatelyIssued(certificate: Certificate): string | undefined {
  const { resource } = certificate;
  if (resource?.type === IMPORTED_CERTIFICATE) return isPresent(resource, 'SecretArn') === false ? 'which is self-signed' : undefined;
  return kindOf(certificate) === 'private' ? 'which a private CA issues' : undefined;
}

/** What anyone can call, in words. Undefined for an endpoint that verifies its clients, or whose clients are not known. */
function publicEndpoint(resource: Resource): string | undefined {
  if (resource.type === DISTRIBUTION) {
    const isPublic = ALIAS_PROPERTIES.some((path) => isPresent(resource, path)) && isPresent(resource, 'DistributionConfig.ViewerMtlsConfig') === false;
    return isPublic ? 'viewers anywhere call this distribution by its aliases' : undefined;
  }
  const loadBalancers = loadBalancersServing(resource);
  const isPublic = loadBalancers.length > 0 && loadBalancers.every((each) => textAt(each, 'Scheme', INTERNET_FACING) === INTERNET_FACING);
  return isPublic ? `${loadBalancers[0].path} is ${INTERNET_FACING}` : undefined;
}

/** The load balancers with a listener that asks clients for no certificate. */
function loadBalancersServing(resource: Resource): Resource[] {
  if (resource.type === CLASSIC_LOAD_BALANCER) return [resource];
  const listeners = resource.type === LISTENER ? [resource] : resource.type === LISTENER_CERTIFICATE ? listenersOf(resource) : [];
  return listeners.every((listener) => textAt(listener, 'MutualAuthentication.Mode', 'off') === 'off') ? listeners.flatMap(loadBalancersOf) : [];
}

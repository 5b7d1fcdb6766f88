import { certificateAt } from './certificate';
import { listenersBehind } from './listeners-behind';
import { LISTENER, LISTENER_CERTIFICATE, listenersAt, listenersOf, loadBalancersOf } from './load-balancers';
import { referrers } from './referrers';
import { mayHaveOtherNames, requestedNames } from './requested-certificate';
import { PLAIN_PROTOCOLS } from '../catalog/misfits';
import { isDeployed } from '../deployment/deployed';
import type { Deployment, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { readInOthers } from '../deployment/limits';
import { textAt, valuesAt } from '../deployment/property';
import { outsideOfScenarios } from '../deployment/scenarios';

/** The names of the certificates with which a load balancer answers. */
export interface LoadBalancerNames {
  /** A listener that has the certificates. */
  readonly listener: Resource;
  readonly names: readonly string[];
}

/** The answers about whole deployments, which are the same for all of their load balancers. */
const MAY_HAVE_OTHERS = new WeakMap<Deployment, () => boolean>();

/**
 * The names on all certificates of a load balancer, and of the Application Load Balancers to which it passes on TLS. Undefined when it has none, when some
 * of them are known at deployment only, and when it also hands on TLS to other targets, which have certificates of their own.
 */
export function loadBalancerNames(loadBalancer: Resource): LoadBalancerNames | undefined {
  const listeners = listenersAt(loadBalancer).flatMap((each) => textAt(each, 'Protocol', '') === 'TCP' ? listenersBehind(each) ?? [each] : [each]);
  const protocols = listeners.map((each) => textAt(each, 'Protocol', ''));
  if (protocols.some((protocol) => protocol === undefined || (protocol !== 'HTTP' && PLAIN_PROTOCOLS.includes(protocol)))) return undefined;
  const encrypted = listeners.filter((_, index) => ['HTTPS', 'TLS'].includes(protocols[index] ?? ''));
  if (encrypted.length === 0 || mayHaveOthers(loadBalancer)) return undefined;
  const names = encrypted.flatMap((listener) => [listener, ...referrers(listener, LISTENER_CERTIFICATE, 'ListenerArn').filter(isDeployed)])
    .flatMap(namesOn);
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return { listener: encrypted[0], names: [...new Set(names.flatMap((name) => name ?? []))] };
}

/** Whether the deployment chooses the load balancer of a listener, or the listener of a list of certificates: it may be any. */
function mayHaveOthers({ stack: { deployment } }: Resource): boolean {
  const known = MAY_HAVE_OTHERS.get(deployment) ?? outsideOfScenarios(() => readInOthers(() =>
    deployment.resourcesOf(LISTENER_CERTIFICATE).some((each) => listenersOf(each).length === 0)
    || deployment.resourcesOf(LISTENER).some((each) => loadBalancersOf(each).length === 0)));
  MAY_HAVE_OTHERS.set(deployment, known);
  return known();
}

/** The names on the certificates of a listener, or of a list of them; undefined for one that is known at deployment only. */
function namesOn(holder: Resource): (string | undefined)[] {
  return valuesAt(holder, 'Certificates[].CertificateArn').flatMap(({ value, stack }) => follow(value, stack)).flatMap((endpoint) => {
    const created = certificateAt(endpoint)?.resource;
    const names = created && !mayHaveOtherNames(created) ? requestedNames(created).map(({ name }) => name) : [];
    return names.length === 0 ? [undefined] : names;
  });
}

import type { Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { textAt, valuesAt } from '../../deployment/property';
import { shownSpelling } from '../../names/name-spelling';
import { areFew, earlierClaimant, severityBetween, type Claims } from '../claims';
import { identitiesAt, spellingsAt } from '../identities';
import { LISTENER, LOAD_BALANCER } from '../load-balancers';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * A load balancer has one listener for a port.
 */
export const listenerPort: Rule = {
  id: 'listener-port',
  holds: 'each listener of a load balancer has a port of its own',
  severity: Severity.ERROR,
  why: 'Elastic Load Balancing refuses a second listener on a port (DuplicateListener), also one for UDP beside one for TCP, so the deployment fails. This happens if a construct that creates ' +
    'its own listeners, such as ApplicationLoadBalancedFargateService, gets a load balancer that has some already. SecureAlb and SecureListener refuse it while the app runs. Between two stacks it is a warning, ' +
    'because one of them may be deployed instead of the other.',
  leaves: 'Ports and load balancers that only the deployment knows, and Classic Load Balancers.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
  ],
  judgeResource: { types: [LISTENER], judge: onUsedPort },
};

const earlierListener = earlierClaimant({
  types: [LISTENER],
  claimantsIn: (listener) => [{ resource: listener, within: listener }],
  claimsOf: ({ resource }) => portsOf(resource),
});

function onUsedPort(listener: Resource): ResourceProblem[] {
  const claimant = { resource: listener, within: listener };
  const earlier = earlierListener(claimant);
  if (!earlier) return [];
  const [loadBalancer] = loadBalancerLabels(listener);
  const [port = ''] = spellingsAt(listener, 'Port');
  const protocols = [listener, earlier.resource].map((each) => textAt(each, 'Protocol', ''));
  return [{
    property: 'Port',
    message: `${listener.path} listens on port ${shownSpelling(port)} of ${loadBalancer}, but ${earlier.resource.path} already does`,
    ...fixesFor(protocols),
    severity: severityBetween(claimant, earlier),
  }];
}

const TCP_AND_UDP = 'make one listener for both, with the protocol TCP_UDP and a target group with that protocol';

const OF_NETWORK = 'keep one of the two listeners, and add the certificates and targets of the other one to it';

function fixesFor(protocols: ReadonlyArray<string | undefined>): Pick<ResourceProblem, 'fix' | 'templateFix'> {
  if (protocols.includes('TCP') && protocols.includes('UDP')) return { fix: TCP_AND_UDP, templateFix: TCP_AND_UDP };
  // A listener of an Application Load Balancer has HTTP or HTTPS.
  if (protocols.some((protocol = '') => protocol !== '' && !protocol.startsWith('HTTP'))) return { fix: OF_NETWORK, templateFix: OF_NETWORK };
  return {
    fix: 'keep one of the two listeners. In front of an ECS service, use FargateService and SecureAlb.addTargets(), or give a pattern of ecs-patterns '
      + 'the certificate instead of the load balancer',
    templateFix: 'keep one of the two listeners, and add the certificates, rules and targets of the other one to it',
  };
}

/** The ports that a listener takes, with the load balancer. */
function portsOf(listener: Resource): Claims {
  const ports = spellingsAt(listener, 'Port');
  if (ports.length === 0) return { claimed: [], excluded: [] };
  const loadBalancers = identitiesAt(listener, 'LoadBalancerArn', LOAD_BALANCER);
  if (!areFew(loadBalancers.length, ports.length)) return { claimed: [], excluded: [] };
  const claimed = loadBalancers.flatMap((loadBalancer) => ports.map((port) => `${port} of ${loadBalancer}`));
  return { claimed, excluded: claimed };
}

function loadBalancerLabels(listener: Resource): string[] {
  return valuesAt(listener, 'LoadBalancerArn').flatMap(({ value, stack }) => follow(value, stack)).map((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint ? endpoint.resource.path : 'the same load balancer');
}

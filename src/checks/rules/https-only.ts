import type { Located, Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { placed, textAt, valuesAt } from '../../deployment/property';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LISTENER_RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
const CLASSIC = 'AWS::ElasticLoadBalancing::LoadBalancer';

/**
 * What goes over HTTP can be read and changed on its way.
 */
export const httpsOnly: Rule = {
  id: 'https-only',
  holds: 'clients use HTTPS: what accepts HTTP only redirects to HTTPS',
  severity: Severity.WARNING,
  why: 'What goes over HTTP can be read and changed on its way, cookies and passwords too, also inside a VPC. An Application ' +
    'Load Balancer can redirect to HTTPS by itself.',
  leaves: 'Fixed responses, which give nothing away, and TCP, which may carry TLS for those behind it.',
  sources: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html',
  ],
  judgeResource: { types: [LISTENER, LISTENER_RULE, CLASSIC], judge },
};

function judge(resource: Resource): ResourceProblem[] {
  switch (resource.type) {
    case LISTENER: return isHttp(resource) ? inPlaintext(resource, 'DefaultActions[]') : [];
    case LISTENER_RULE: return listenersOf(resource).some(isHttp) ? inPlaintext(resource, 'Actions[]') : [];
    default: return classicListeners(resource);
  }
}

function isHttp(listener: Resource): boolean {
  return textAt(listener, 'Protocol', '') === 'HTTP';
}

/** The listeners of a rule that this app creates. */
function listenersOf(rule: Resource): Resource[] {
  return valuesAt(rule, 'ListenerArn').flatMap(({ value, stack }) => follow(value, stack)).flatMap((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint && endpoint.resource.type === LISTENER ? [endpoint.resource] : []);
}

function inPlaintext(resource: Resource, path: string): ResourceProblem[] {
  return valuesAt(resource, path).flatMap((action) => {
    const done = whatIsDone(action);
    return done === undefined ? [] : [{
      property: placed(path, action.positions),
      message: `${resource.path} listens to HTTP and ${done}, for all on the way to read`,
      fix: 'redirect HTTP to HTTPS, and forward from an HTTPS listener with a certificate: SecureAlb does both',
    }];
  });
}

/** What an action does in plaintext; an answer of its own, such as 404, gives nothing away. */
function whatIsDone(action: Located): string | undefined {
  switch (textAt(action, 'Type', '')) {
    case 'forward': return 'forwards what it hears';
    // Without a protocol a redirect keeps that of the request.
    case 'redirect': return ['HTTP', '#{protocol}'].includes(textAt(action, 'RedirectConfig.Protocol', '#{protocol}') ?? '') ? 'redirects to HTTP again' : undefined;
    default: return undefined;
  }
}

function classicListeners(resource: Resource): ResourceProblem[] {
  return valuesAt(resource, 'Listeners[]').filter((listener) => textAt(listener, 'Protocol', '')?.toUpperCase() === 'HTTP').map((listener) => ({
    property: placed('Listeners[].Protocol', listener.positions),
    message: `${resource.path} listens to HTTP and forwards what it hears, for all on the way to read`,
    fix: 'listen to HTTPS with a certificate, or move to an Application Load Balancer, which can redirect: SecureAlb does',
  }));
}

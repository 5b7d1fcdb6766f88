import type { Located, Resource } from '../../deployment/deployment';
import { placed, textAt, valuesAt } from '../../deployment/property';
import { DISTRIBUTION } from '../distribution';
import { callersOverHttp } from '../http-origins';
import { CLASSIC_LOAD_BALANCER, LISTENER, loadBalancersOf, rulesAt } from '../load-balancers';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/** The most paths that a message lists. */
const MOST_PATHS = 3;

/**
 * What goes over HTTP can be read and changed on its way.
 */
export const httpsOnly: Rule = {
  id: 'https-only',
  holds: 'clients use HTTPS: what accepts HTTP only redirects to HTTPS',
  severity: Severity.WARNING,
  why: 'Anyone on the network path can read and change what goes over HTTP, cookies and passwords too, also inside a VPC. An Application ' +
    'Load Balancer can redirect to HTTPS by itself, and so can CloudFront. Distribution of CDK allows HTTP unless you set its viewerProtocolPolicy.',
  leaves: 'Fixed responses, which reveal nothing, TCP, which may carry TLS for the targets, and listener rules whose listener is not in the app.',
  sources: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html',
  ],
  judgeResource: { types: [LISTENER, CLASSIC_LOAD_BALANCER, DISTRIBUTION], judge },
};

function judge(resource: Resource): ResourceProblem[] {
  switch (resource.type) {
    case LISTENER: return onListener(resource);
    case DISTRIBUTION: return onDistribution(resource);
    default: return onClassic(resource);
  }
}

/** One problem for a listener and all of its rules, as one change ends it. */
function onListener(listener: Resource): ResourceProblem[] {
  if (textAt(listener, 'Protocol', '') !== 'HTTP') return [];
  const [first] = valuesAt(listener, 'DefaultActions[]').flatMap((action) => {
    const done = whatIsDone(action);
    return done === undefined ? [] : [{ property: placed('DefaultActions[]', action.positions), done }];
  });
  const rules = first ? [] : rulesAt(listener).filter((rule) => valuesAt(rule, 'Actions[]').some(whatIsDone)).map(({ path }) => path);
  if (!first && rules.length === 0) return [];
  return [{
    property: first?.property ?? 'Protocol',
    message: `${listener.path} accepts plain HTTP and ${first?.done ?? `forwards it by ${listed(rules, 'rule')}`}, so ${CONSEQUENCE}`,
    about: [first ? [first.done] : rules],
    ...fixFor(loadBalancersOf(listener)) ?? {
      fix: 'redirect HTTP to HTTPS, and forward from an HTTPS listener with a certificate: SecureAlb does both',
      templateFix: 'redirect HTTP to HTTPS, and forward from an HTTPS listener with a certificate',
    },
  }];
}

const CONSEQUENCE = 'anyone on the network path can read the traffic';

/** What an action does in plaintext; an answer of its own, such as 404, reveals nothing. */
function whatIsDone(action: Located): string | undefined {
  switch (textAt(action, 'Type', '')) {
    case 'forward': return 'forwards it';
    // Without a protocol a redirect keeps that of the request.
    case 'redirect': return ['HTTP', '#{protocol}'].includes(textAt(action, 'RedirectConfig.Protocol', '#{protocol}') ?? '') ? 'redirects to HTTP again' : undefined;
    default: return undefined;
  }
}

function onClassic(loadBalancer: Resource): ResourceProblem[] {
  return valuesAt(loadBalancer, 'Listeners[]').filter((listener) => textAt(listener, 'Protocol', '')?.toUpperCase() === 'HTTP').map((listener) => ({
    property: placed('Listeners[].Protocol', listener.positions),
    message: `${loadBalancer.path} accepts plain HTTP and forwards it, so ${CONSEQUENCE}`,
    ...fixFor([loadBalancer]) ?? {
      fix: 'use HTTPS with a certificate, or move to an Application Load Balancer, which can redirect: SecureAlb does',
      templateFix: 'use HTTPS with a certificate, or move to an Application Load Balancer, which can redirect',
    },
  }));
}

/**
 * What to do where CloudFront itself uses HTTP: it would receive the redirect for each request, and viewers would follow it in a loop.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html
 */
function fixFor(loadBalancers: readonly Resource[]): Pick<Problem, 'fix' | 'templateFix'> | undefined {
  const [caller] = loadBalancers.flatMap(callersOverHttp);
  if (!caller) return undefined;
  const [fix, templateFix] = [' (SecureAlb does both)', ''].map((construct) => 'give the load balancer a domain name and an HTTPS listener with a ' +
    `certificate for it${construct}, and let ${caller.path} call this name with the protocol https-only. Do not redirect before that: the distribution ` +
    'itself calls the load balancer over HTTP');
  return { fix, templateFix };
}

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html */
function onDistribution(distribution: Resource): ResourceProblem[] {
  const open = [
    ...valuesAt(distribution, 'DistributionConfig.DefaultCacheBehavior').map((behavior) => ({ behavior, path: '*', property: 'DistributionConfig.DefaultCacheBehavior' })),
    ...valuesAt(distribution, 'DistributionConfig.CacheBehaviors[]').map((behavior) => ({
      behavior, path: textAt(behavior, 'PathPattern', '') ?? '…', property: placed('DistributionConfig.CacheBehaviors[]', behavior.positions),
    })),
  ].filter(({ behavior }) => textAt(behavior, 'ViewerProtocolPolicy', '') === 'allow-all');
  if (open.length === 0) return [];
  const paths = open.map(({ path }) => path);
  return [{
    property: `${open[0].property}.ViewerProtocolPolicy`,
    message: `${distribution.path} accepts plain HTTP for ${listed(paths, 'path')}, so ${CONSEQUENCE}`,
    about: [paths],
    fix: 'set ViewerProtocolPolicy to redirect-to-https or https-only',
  }];
}

/** "the path /a", "the paths /a, /b", or "5 paths". */
function listed(names: readonly string[], what: string): string {
  if (names.length > MOST_PATHS) return `${names.length} ${what}s`;
  return `the ${what}${names.length > 1 ? 's' : ''} ${names.join(', ')}`;
}

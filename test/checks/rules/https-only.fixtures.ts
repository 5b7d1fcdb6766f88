import { GIVEN, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const FORWARD = { Type: 'forward', TargetGroupArn: { Ref: 'Given' } };
const redirect = (Protocol: unknown) => ({ Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301', Protocol } });
const NOT_FOUND = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } };

/** A listener with these properties, to HTTP unless they say otherwise. */
function listening(DefaultActions: unknown, properties: Record<string, unknown> = {}): ResourceFixture {
  return { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol: 'HTTP', Port: 80, DefaultActions, ...properties } };
}

/** A listener that answers nothing, with a rule that does this. */
function withRule(action: unknown, listener: ResourceFixture = listening([NOT_FOUND])): StackFixture {
  return web({
    Http: listener,
    Rule: { Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: { ListenerArn: { Ref: 'Http' }, Priority: 1, Conditions: [], Actions: [action] } },
  }, GIVEN);
}

const only = (DefaultActions: unknown, properties: Record<string, unknown> = {}) => web({ Http: listening(DefaultActions, properties) }, GIVEN);
const classic = (Protocol: unknown): StackFixture => web({
  Balancer: { Type: 'AWS::ElasticLoadBalancing::LoadBalancer', Properties: { Listeners: [{ Protocol, LoadBalancerPort: '80', InstancePort: '80' }] } },
}, GIVEN);

function finding(resource: string, property: string, done: string): ExpectedFinding {
  return {
    resource,
    property,
    message: `${resource} listens to HTTP and ${done}, for all on the way to read`,
    fix: 'redirect HTTP to HTTPS, and forward from an HTTPS listener with a certificate: SecureAlb does both',
    severity: 'warning',
  };
}

export const HTTPS_ONLY: readonly RuleFixture[] = [
  {
    name: 'a listener to HTTP that forwards',
    verdict: 'fail',
    stacks: [only([FORWARD])],
    finding: finding('Web/Http', 'DefaultActions.0', 'forwards what it hears'),
  },
  {
    name: 'a listener to HTTP that redirects to HTTP',
    verdict: 'fail',
    stacks: [only([redirect('HTTP')])],
    finding: finding('Web/Http', 'DefaultActions.0', 'redirects to HTTP again'),
  },
  {
    name: 'a listener to HTTP that redirects to the protocol of the request',
    verdict: 'fail',
    stacks: [only([redirect(undefined)])],
    finding: finding('Web/Http', 'DefaultActions.0', 'redirects to HTTP again'),
  },
  {
    name: 'a rule that forwards what a listener to HTTP hears',
    verdict: 'fail',
    stacks: [withRule(FORWARD)],
    finding: finding('Web/Rule', 'Actions.0', 'forwards what it hears'),
  },
  {
    name: 'a Classic Load Balancer that listens to HTTP',
    verdict: 'fail',
    stacks: [classic('http')],
    finding: {
      ...finding('Web/Balancer', 'Listeners.0.Protocol', 'forwards what it hears'),
      fix: 'listen to HTTPS with a certificate, or move to an Application Load Balancer, which can redirect: SecureAlb does',
    },
  },
  { name: 'a listener to HTTP that redirects to HTTPS', verdict: 'pass', stacks: [only([redirect('HTTPS')])] },
  { name: 'a listener to HTTP that answers with a status of its own', verdict: 'pass', stacks: [only([NOT_FOUND])] },
  { name: 'a rule that redirects to HTTPS', verdict: 'pass', stacks: [withRule(redirect('HTTPS'))] },
  {
    name: 'a listener to HTTPS that forwards, and a rule of it',
    verdict: 'pass',
    stacks: [withRule(FORWARD, listening([FORWARD], { Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }))],
  },
  { name: 'a listener of a Network Load Balancer, which hands on what it does not read', verdict: 'pass', stacks: [only([FORWARD], { Protocol: 'TCP' })] },
  { name: 'a Classic Load Balancer that listens to TCP', verdict: 'pass', stacks: [classic('TCP')] },
  { name: 'a listener whose protocol is given at deployment', verdict: 'unknown', stacks: [only([FORWARD], { Protocol: { Ref: 'Given' } })] },
  { name: 'a listener to HTTP that redirects to what is given at deployment', verdict: 'unknown', stacks: [only([redirect({ Ref: 'Given' })])] },
  {
    name: 'a rule of a listener that is given at deployment',
    verdict: 'unknown',
    stacks: [web({
      Rule: { Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: { ListenerArn: { Ref: 'Given' }, Priority: 1, Conditions: [], Actions: [FORWARD] } },
    }, GIVEN)],
  },
];

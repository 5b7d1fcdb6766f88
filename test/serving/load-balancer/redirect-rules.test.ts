import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { ApplicationListenerRule, ApplicationLoadBalancer, CfnListenerRule, ListenerAction, ListenerCondition } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureAlbProps, SecureListener } from '../../../src';

const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function web(redirectFrom: string[], props: Partial<SecureAlbProps> = {}, id = 'Web'): SecureAlb {
  const { vpc, hostedZone } = stack;
  return new SecureAlb(stack, id, { vpc, domainNames: ['www.example.com', 'shop.example.com'], hostedZone, redirectFrom, ...props });
}

/** The names of each rule, by its priority. */
function redirected(): Record<number, unknown> {
  return Object.fromEntries(Object.values(stack.template.findResources(RULE))
    .map(({ Properties: { Priority, Conditions } }) => [Priority, Conditions[0].HostHeaderConfig.Values]));
}

test('names are redirected to the first one, with certificate and records', () => {
  web(['example.com', 'Example.com.']);
  stack.template.hasResourceProperties(RULE, {
    Priority: 1,
    Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: ['example.com'] } }],
    Actions: [{ Type: 'redirect', RedirectConfig: { Host: 'www.example.com', StatusCode: 'HTTP_301' } }],
  });
  stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', {
    DomainName: 'www.example.com', SubjectAlternativeNames: ['example.com', 'shop.example.com'],
  });
  stack.template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'example.com.', Type: 'A' });
});

test('a rule has five names', () => {
  web(['1', '2', '3', '4', '5', '6'].map((label) => `${label}.example.com`));
  expect(redirected()).toEqual({ 1: ['1', '2', '3', '4', '5'].map((label) => `${label}.example.com`), 2: ['6.example.com'] });
});

test('names and what they are redirected to can be tokens', () => {
  const names = ['To', 'From'].map((id) => new CfnParameter(stack, id).valueAsString);
  web([names[1]], { domainNames: [names[0]], aliasRecords: false });
  expect(redirected()).toEqual({ 1: [{ Ref: 'From' }] });
  stack.template.hasResourceProperties(RULE, { Actions: [{ RedirectConfig: { Host: { Ref: 'To' } } }] });
});

test('an existing load balancer redirects names too, and needs no zone with a certificate and records of its own', () => {
  const { certificate } = web([], {}, 'Other');
  const loadBalancer = new ApplicationLoadBalancer(stack, 'Shared', { vpc: stack.vpc });
  new SecureListener(stack, 'Https', { loadBalancer, certificates: [certificate], domainNames: ['www.example.com'], redirectFrom: ['example.com'] });
  expect(redirected()).toEqual({ 1: ['example.com'] });
});

test('without names, no rule is created', () => {
  web([]);
  stack.template.resourceCountIs(RULE, 0);
});

test('a wildcard redirects names beside those that are served', () => {
  web(['*.example.net'], { hostedZone: undefined, hostedZones: [stack.hostedZone, stack.zone('example.net', 'ZNET')] });
  expect(redirected()).toEqual({ 1: ['*.example.net'] });
});

describe('a rule of the app', () => {
  const rule = (priority: number) => ({ priority, conditions: [ListenerCondition.pathPatterns(['/old/*'])], action: ListenerAction.fixedResponse(410) });
  const synthesize = () => (stack.node.root as App).synth();

  test('with the priority of a redirect is refused', () => {
    web(['example.com']).httpsListener.addAction('Gone', rule(1));
    expect(synthesize).toThrow(
      'the rule "Shop/Web/Listener/Default/GoneRule" has priority 1, which a rule of redirectFrom has: give it a priority above 1');
  });

  test('is refused wherever it is, also in the stack of another team', () => {
    const listener = web(['example.com']).httpsListener;
    new ApplicationListenerRule(new Stack(stack.node.root, 'Team', { env: SYDNEY }), 'Rule', { listener, ...rule(1) });
    expect(synthesize).toThrow('the rule "Team/Rule" has priority 1, which a rule of redirectFrom has: give it a priority above 1');
  });

  test('is named itself if it is an L1 construct', () => {
    const { listenerArn } = web(['example.com']).httpsListener;
    new CfnListenerRule(stack, 'Rule', { listenerArn, priority: 1, conditions: [], actions: [] });
    expect(synthesize).toThrow('the rule "Shop/Rule" has priority 1');
  });

  test('belongs to one listener', () => {
    const other = web(['example.com'], { aliasRecords: false }, 'Other').httpsListener;
    new ApplicationListenerRule(stack, 'Rule', { listener: web([]).httpsListener, ...rule(1) });
    expect(other).toBeDefined();
    expect(synthesize).not.toThrow();
  });

  test('with another priority is not', () => {
    web(['example.com']).httpsListener.addAction('Gone', rule(2));
    expect(synthesize).not.toThrow();
  });

  test('can have any priority without redirects', () => {
    web([]).httpsListener.addAction('Gone', rule(1));
    expect(synthesize).not.toThrow();
  });
});

test.each<[string, string[], Partial<SecureAlbProps>, string]>([
  ['a name that is served', ['WWW.example.com'], {},
    '"www.example.com" is in domainNames and in redirectFrom: leave it out of domainNames to redirect it, or out of redirectFrom to serve it'],
  ['a wildcard to redirect to', ['example.com'], { domainNames: ['*.example.com'] }, 'redirectFrom needs a name to redirect to, and the first of domainNames is the wildcard'],
  ['nothing to redirect to', ['example.com'], { domainNames: undefined }, 'redirectFrom needs a name to redirect to: give domainNames, such as [\'www.example.com\']'],
  ['a wildcard that covers a name that is served', ['*.example.com'], {},
    'redirectFrom contains "*.example.com", and a load balancer would also redirect "www.example.com" of domainNames: list the names to redirect one by one'],
  ['a name that is too long for a rule', [`${'a'.repeat(60)}.${'b'.repeat(57)}.example.com`], {},
    'which no listener rule can match: it takes names of at most 128 characters with nothing but letters after the last dot: leave it out, and let a target redirect it'],
  ['a name that no certificate can have', ['https://example.com'], {}, 'redirectFrom contains "https://example.com", which no certificate can cover'],
  ['a name outside of the zones', ['example.net'], {}, '"example.net"'],
])('%s is refused', (_, redirectFrom, props, text) => {
  const create = () => web(redirectFrom, props);
  expect(create).toThrow('SecureAlb "Shop/Web"');
  stack = new WebStack(SYDNEY);
  expect(create).toThrow(text);
});

test('a top-level domain in Punycode is refused, which a rule does not take', () => {
  const hostedZones = [stack.hostedZone, stack.zone('xn--e1afmkfd.xn--p1ai', 'ZIDN')];
  expect(() => web(['xn--e1afmkfd.xn--p1ai'], { hostedZone: undefined, hostedZones })).toThrow(
    'SecureAlb "Shop/Web": redirectFrom contains "xn--e1afmkfd.xn--p1ai", which no listener rule can match');
});

test('a list that is known at deployment only is refused', () => {
  const list = new CfnParameter(stack, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
  expect(() => web(list)).toThrow('redirectFrom is a token, so its names are known only at deployment and cannot get records: list the names one by one');
});

test('a zone without use is refused', () => {
  const { certificate } = web([], {}, 'Other');
  expect(() => web(['example.com'], { certificates: [certificate], aliasRecords: false })).toThrow(
    'the hosted zone "example.com" has no effect, because aliasRecords is false and certificates are given: leave out the hosted zone, or set aliasRecords to true');
});

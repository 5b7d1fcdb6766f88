import { classicPolicies } from '../../src/checks/classic-policies';
import { resourceIn, stackOf } from '../deployment/templates';

const NEGOTIATION = 'SSLNegotiationPolicyType';
const attributes = (all: Record<string, unknown>) => Object.entries(all).map(([Name, Value]) => ({ Name, Value }));
const policy = (all: Record<string, unknown>, PolicyType: unknown = NEGOTIATION, PolicyName: unknown = 'tls') => ({ PolicyName, PolicyType, Attributes: attributes(all) });
const PROPERTY = 'Listeners.0.PolicyNames';

function policiesOf(listener: object, ...Policies: object[]) {
  const Listeners = [{ Protocol: 'HTTPS', ...listener }];
  const stack = stackOf({ Parameters: { Given: { Type: 'String' } }, Resources: { Classic: { Type: 'AWS::ElasticLoadBalancing::LoadBalancer', Properties: { Listeners, Policies } } } });
  return classicPolicies(resourceIn(stack, 'Classic'));
}

test.each([['HTTPS', 1], ['ssl', 1], ['HTTP', 0], ['TCP', 0], [{ Ref: 'Given' }, 0]])('a listener with the protocol %j has %d policies', (Protocol, count) => {
  expect(policiesOf({ Protocol })).toHaveLength(count);
});

test('a listener without a policy has that of 2016', () => {
  expect(policiesOf({})).toEqual([{ property: PROPERTY, lowest: 'TLS 1.0' }]);
});

test.each<[string, Record<string, unknown>, object]>([
  ['a predefined policy that is old', { 'Reference-Security-Policy': 'ELBSecurityPolicy-2015-05' }, { policy: 'ELBSecurityPolicy-2015-05', lowest: 'TLS 1.0' }],
  ['a predefined policy from TLS 1.2', { 'Reference-Security-Policy': 'ELBSecurityPolicy-TLS-1-2-2017-01' }, { policy: 'ELBSecurityPolicy-TLS-1-2-2017-01', lowest: undefined }],
  ['a policy that has the name of a member of every object', { 'Reference-Security-Policy': 'constructor' }, { policy: 'constructor', lowest: undefined }],
  ['a policy of its own from SSL 3.0', { 'Protocol-TLSv1': 'true', 'Protocol-SSLv3': true }, { policy: 'tls', lowest: 'SSL 3.0' }],
  ['a policy of its own from TLS 1.1', { 'Protocol-TLSv1': false, 'Protocol-TLSv1.1': 'true', 'Protocol-TLSv1.2': 'true' }, { policy: 'tls', lowest: 'TLS 1.1' }],
  ['a policy of its own from TLS 1.2', { 'Protocol-TLSv1.2': 'true' }, { policy: 'tls', lowest: undefined }],
  ['a policy that is given at deployment', { 'Reference-Security-Policy': { Ref: 'Given' } }, { policy: 'tls', lowest: undefined }],
])('%s', (_, all, expected) => {
  expect(policiesOf({ PolicyNames: ['tls'] }, policy(all))).toEqual([{ property: PROPERTY, ...expected }]);
});

describe('of several policies, that for TLS counts', () => {
  const OLD = { property: PROPERTY, policy: 'tls', lowest: 'SSL 3.0' };
  const old = policy({ 'Protocol-SSLv3': 'true' });

  test('beside one for stickiness', () => {
    expect(policiesOf({ PolicyNames: ['sticky', 'tls'] }, policy({}, 'LBCookieStickinessPolicyType', 'sticky'), old)).toEqual([OLD]);
  });

  test('beside one that nobody can read', () => {
    expect(policiesOf({ PolicyNames: [{ Ref: 'Given' }, 'tls'] }, old)).toEqual([OLD]);
  });

  test('if it is known which one it is', () => {
    expect(policiesOf({ PolicyNames: ['elsewhere'] }, old)).toEqual([{ property: PROPERTY }]);
    expect(policiesOf({ PolicyNames: [{ Ref: 'Given' }] }, old)).toEqual([{ property: PROPERTY }]);
    expect(policiesOf({ PolicyNames: ['tls'] }, policy({}, { Ref: 'Given' }))).toEqual([{ property: PROPERTY }]);
  });

  test('and that of 2016 where all are for something else', () => {
    expect(policiesOf({ PolicyNames: ['sticky'] }, policy({}, 'LBCookieStickinessPolicyType', 'sticky'), old)).toEqual([{ property: PROPERTY, lowest: 'TLS 1.0' }]);
  });
});

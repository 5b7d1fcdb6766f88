import { LISTENER, LISTENER_CERTIFICATE, LISTENER_RULE, listenersAt, listenersOf, LOAD_BALANCER, loadBalancersOf, resourcesAt, rulesAt } from '../../src/checks/load-balancers';
import { resourceIn, stackOf } from '../deployment/templates';

const at = (LoadBalancer: string, Condition?: string) => ({ Type: LISTENER, Condition, Properties: { LoadBalancerArn: { Ref: LoadBalancer } } });
const of = (Type: string, ListenerArn: unknown, Condition?: string) => ({ Type, Condition, Properties: { ListenerArn } });
const stack = stackOf({
  Parameters: { Given: { Type: 'String' } },
  Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
  Resources: {
    Web: { Type: LOAD_BALANCER, Properties: {} },
    Other: { Type: LOAD_BALANCER, Properties: {} },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Https: at('Web'),
    Http: at('Web', 'C'),
    Gone: at('Web', 'Never'),
    Elsewhere: at('Other'),
    Rule: of(LISTENER_RULE, { Ref: 'Https' }),
    GoneRule: of(LISTENER_RULE, { Ref: 'Https' }, 'Never'),
    Certificates: of(LISTENER_CERTIFICATE, { 'Fn::If': ['C', { Ref: 'Https' }, { Ref: 'Elsewhere' }] }),
    Wrong: of(LISTENER_CERTIFICATE, { Ref: 'Bucket' }),
    Open: of(LISTENER_CERTIFICATE, { Ref: 'Given' }),
  },
});
const one = (logicalId: string) => resourceIn(stack, logicalId);
const ids = (resources: readonly { readonly logicalId: string }[]) => resources.map(({ logicalId }) => logicalId);

test('a load balancer has the listeners that are or can be deployed', () => {
  expect(ids(listenersAt(one('Web')))).toEqual(['Https', 'Http']);
  expect(ids(listenersAt(one('Other')))).toEqual(['Elsewhere']);
});

test('a listener has the rules that are deployed', () => {
  expect(ids(rulesAt(one('Https')))).toEqual(['Rule']);
  expect(rulesAt(one('Http'))).toEqual([]);
});

test('a listener belongs to a load balancer', () => {
  expect(ids(loadBalancersOf(one('Https')))).toEqual(['Web']);
});

test('a rule or a list of certificates belongs to a listener, or to one of several', () => {
  expect(ids(listenersOf(one('Rule')))).toEqual(['Https']);
  expect(ids(listenersOf(one('Certificates')))).toEqual(['Https', 'Elsewhere']);
});

test('what refers to something else, or to what is given at deployment, belongs to no listener', () => {
  expect(listenersOf(one('Wrong'))).toEqual([]);
  expect(listenersOf(one('Open'))).toEqual([]);
});

test('a property refers to resources of the types that are asked for', () => {
  expect(ids(resourcesAt(one('Wrong'), 'ListenerArn', ['AWS::S3::Bucket', LISTENER]))).toEqual(['Bucket']);
});

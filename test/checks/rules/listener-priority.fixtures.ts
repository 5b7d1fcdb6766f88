import { ACCOUNT, GIVEN, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const REDIRECT = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } };
const LISTENER: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Alb' }, Port: 8080, Protocol: 'HTTP', DefaultActions: [REDIRECT] } };
const ALB: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {} };
const OF_LISTENER = { Ref: 'Https' };
const ELSEWHERE_ARN = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2`;

function rule(Priority: unknown, properties: Record<string, unknown> = {}, Condition?: string): ResourceFixture {
  const Conditions = [{ Field: 'path-pattern', Values: ['/x'] }];
  return {
    Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    Properties: { ListenerArn: OF_LISTENER, Priority, Conditions, Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }], ...properties },
    ...Condition && { Condition },
  };
}

function two(one: ResourceFixture, other: ResourceFixture): StackFixture {
  const Conditions = { ...ON_PROD.Conditions, IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] } };
  const Other = { ...LISTENER, Properties: { ...LISTENER.Properties, Port: 8081 } };
  return web({ Alb: ALB, Https: LISTENER, Other, First: one, Second: other }, { ...ON_PROD, Conditions });
}

function finding(listener = 'Web/Https', priority = '10'): ExpectedFinding {
  return {
    resource: 'Web/Second',
    property: 'Priority',
    message: `Web/Second has priority ${priority} on ${listener}, but Web/First already has this priority there`,
    fix: 'give one of the two rules another priority',
  };
}

const SHARED: StackFixture = {
  name: 'Shared',
  region: 'us-east-1',
  account: ACCOUNT,
  template: {
    Resources: { Alb: ALB, Https: LISTENER, First: rule(10) },
    Outputs: { ListenerArn: { Value: { 'Fn::GetAtt': ['Https', 'ListenerArn'] }, Export: { Name: 'listener' } } },
  },
};

const fail = (name: string, one: ResourceFixture, other: ResourceFixture, found = finding()): RuleFixture =>
  ({ name, verdict: 'fail', stacks: [two(one, other)], finding: found });
const pass = (name: string, one: ResourceFixture, other: ResourceFixture): RuleFixture => ({ name, verdict: 'pass', stacks: [two(one, other)] });
const unknown = (name: string, one: ResourceFixture, other: ResourceFixture): RuleFixture => ({ name, verdict: 'unknown', stacks: [two(one, other)] });

export const LISTENER_PRIORITY: readonly RuleFixture[] = [
  fail('two rules with one priority', rule(10), rule(10)),
  fail('one priority as a number and as a text', rule(10), rule('10')),
  fail('one listener by its Ref and by its attribute', rule(10), rule(10, { ListenerArn: { 'Fn::GetAtt': ['Https', 'ListenerArn'] } })),
  fail('two rules of a listener that exists already', rule(10, { ListenerArn: ELSEWHERE_ARN }), rule(10, { ListenerArn: ELSEWHERE_ARN }), finding('a listener')),
  fail('two rules of a listener that is given at deployment', rule(10, { ListenerArn: { Ref: 'Given' } }), rule(10, { ListenerArn: { Ref: 'Given' } }), finding('a listener')),
  fail('one priority that is given at deployment', rule({ Ref: 'Given' }), rule({ 'Fn::Sub': '${Given}' }), finding('Web/Https', '…')),
  fail('a rule in one scenario, and one in all', rule(10, {}, 'IsProd'), rule(10)),
  {
    name: 'rules in two stacks, of which one may replace the other',
    verdict: 'fail',
    stacks: [SHARED, web({ Second: rule(10, { ListenerArn: { 'Fn::ImportValue': 'listener' } }) })],
    finding: { ...finding('Shared/Https'), message: finding('Shared/Https').message.replace('Web/First', 'Shared/First'), severity: 'warning' },
  },
  pass('two priorities', rule(10), rule(11)),
  pass('rules of different scenarios', rule(10, {}, 'IsProd'), rule(10, {}, 'IsTest')),
  pass('two listeners', rule(10), rule(10, { ListenerArn: { Ref: 'Other' } })),
  unknown('a priority that is given at deployment', rule(10), rule({ Ref: 'Given' })),
  { name: 'a listener that is given at deployment', verdict: 'unknown', stacks: [web({ Alb: ALB, Https: LISTENER, First: rule(10), Second: rule(10, { ListenerArn: { Ref: 'Given' } }) }, GIVEN)] },
];

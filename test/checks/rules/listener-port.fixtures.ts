import { ACCOUNT, certificateArn, GIVEN, listener, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const ALB: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {} };
const NETWORK: ResourceFixture = { ...ALB, Properties: { Type: 'network' } };
const OF_ALB = { Ref: 'Alb' };
const CERTIFICATES = [{ CertificateArn: certificateArn('us-east-1') }];

function https(properties: Record<string, unknown> = {}, Condition?: string): ResourceFixture {
  return { ...listener({ LoadBalancerArn: OF_ALB, Certificates: CERTIFICATES, ...properties }), ...Condition && { Condition } };
}

/** A listener of a Network Load Balancer that passes on what it gets. */
function passing(Protocol: string, Port: unknown = 443): ResourceFixture {
  return { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: OF_ALB, Port, Protocol } };
}

function two(one: ResourceFixture, other: ResourceFixture, loadBalancer = ALB): StackFixture {
  return web({ Alb: loadBalancer, First: one, Second: other }, { ...ON_PROD, Conditions: { ...ON_PROD.Conditions, IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] } } });
}

const OF_NETWORK = 'keep one of the two listeners, and add the certificates and targets of the other one to it';

function finding(loadBalancer = 'Web/Alb', port = '443'): ExpectedFinding {
  return {
    resource: 'Web/Second',
    property: 'Port',
    message: `Web/Second listens on port ${port} of ${loadBalancer}, but Web/First already does`,
    fix: 'keep one of the two listeners. In front of an ECS service, use FargateService and SecureAlb.addTargets(), or give a pattern of ecs-patterns '
      + 'the certificate instead of the load balancer',
  };
}

const SHARED: StackFixture = {
  name: 'Shared',
  region: 'us-east-1',
  account: ACCOUNT,
  template: { Resources: { Alb: ALB, First: https() }, Outputs: { AlbArn: { Value: OF_ALB, Export: { Name: 'alb' } } } },
};

export const LISTENER_PORT: readonly RuleFixture[] = [
  { name: 'two HTTPS listeners on one port', verdict: 'fail', stacks: [two(https(), https())], finding: finding() },
  { name: 'one port as a number and as a text', verdict: 'fail', stacks: [two(https(), https({ Port: '443' }))], finding: finding() },
  {
    name: 'one load balancer by its Ref and by its attribute',
    verdict: 'fail',
    stacks: [two(https(), https({ LoadBalancerArn: { 'Fn::GetAtt': ['Alb', 'LoadBalancerArn'] } }))],
    finding: finding(),
  },
  {
    name: 'two listeners of a load balancer that is given at deployment',
    verdict: 'fail',
    stacks: [two(https({ LoadBalancerArn: { Ref: 'Given' } }), https({ LoadBalancerArn: { Ref: 'Given' } }))],
    finding: finding('the same load balancer'),
  },
  { name: 'one port that is given at deployment', verdict: 'fail', stacks: [two(https({ Port: { Ref: 'Given' } }), https({ Port: { Ref: 'Given' } }))], finding: finding('Web/Alb', '…') },
  { name: 'TCP, and UDP and TCP together', verdict: 'fail', stacks: [two(passing('TCP'), passing('TCP_UDP'))], finding: { ...finding(), fix: OF_NETWORK } },
  { name: 'UDP, and UDP and TCP together', verdict: 'fail', stacks: [two(passing('UDP', 53), passing('TCP_UDP', 53))], finding: { ...finding('Web/Alb', '53'), fix: OF_NETWORK } },
  ...[['TCP', 'UDP'], ['UDP', 'TCP']].map(([one, other]): RuleFixture => ({
    name: `${one} and ${other}`,
    verdict: 'fail',
    stacks: [two(passing(one, 53), passing(other, 53))],
    finding: { ...finding('Web/Alb', '53'), fix: 'make one listener for both, with the protocol TCP_UDP and a target group with that protocol' },
  })),
  { name: 'TLS and QUIC', verdict: 'fail', stacks: [two(https({ Protocol: 'TLS' }), passing('QUIC'), NETWORK)], finding: { ...finding(), fix: OF_NETWORK } },
  { name: 'a protocol that is given at deployment', verdict: 'fail', stacks: [two(passing('TCP'), { ...passing('TCP'), Properties: { ...passing('TCP').Properties, Protocol: { Ref: 'Given' } } })], finding: { ...finding(), fix: OF_NETWORK } },
  { name: 'TCP and UDP on two ports', verdict: 'pass', stacks: [two(passing('TCP', 53), passing('UDP', 54))] },
  { name: 'TLS and TCP', verdict: 'fail', stacks: [two(https({ Protocol: 'TLS' }), passing('TCP'), NETWORK)], finding: { ...finding(), fix: OF_NETWORK } },
  { name: 'a listener in one scenario, and one in all', verdict: 'fail', stacks: [two(https({}, 'IsProd'), https())], finding: finding() },
  {
    name: 'two listeners in two stacks, of which one may replace the other',
    verdict: 'fail',
    stacks: [SHARED, web({ Second: https({ LoadBalancerArn: { 'Fn::ImportValue': 'alb' } }) })],
    finding: { ...finding('Shared/Alb'), message: 'Web/Second listens on port 443 of Shared/Alb, but Shared/First already does', severity: 'warning' },
  },
  { name: 'listeners of different scenarios', verdict: 'pass', stacks: [two(https({}, 'IsProd'), https({}, 'IsTest'))] },
  { name: 'two load balancers', verdict: 'pass', stacks: [web({ Alb: ALB, Other: ALB, First: https(), Second: https({ LoadBalancerArn: { Ref: 'Other' } }) })] },
  { name: 'a port that is given at deployment', verdict: 'unknown', stacks: [two(https(), https({ Port: { Ref: 'Given' } }))] },
  {
    name: 'a load balancer that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Alb: ALB, First: https(), Second: https({ LoadBalancerArn: { Ref: 'Given' } }) }, GIVEN)],
  },
];

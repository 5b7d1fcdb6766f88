import { listenersBehind } from '../../src/checks/listeners-behind';
import { resourceIn, stackOf } from '../deployment/templates';

const forward = (...groups: unknown[]) => ({ DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups: groups.map((TargetGroupArn) => ({ TargetGroupArn })) } }] });
const listener = (balancer: string, Port: number, properties: object = {}) => ({
  Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: balancer }, Port, ...properties },
});
const group = (properties: object = {}) => ({
  Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { TargetType: 'alb', Port: 443, Targets: [{ Id: { Ref: 'Alb' } }], ...properties },
});

/** The listeners behind one that forwards to these target groups. */
function behind(action: object, groups: Record<string, object> = { Group: group() }) {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
      Https: listener('Alb', 443),
      Http: listener('Alb', 80),
      Tcp: listener('Net', 443, action),
      ...groups,
    },
  });
  return listenersBehind(resourceIn(stack, 'Tcp'))?.map(({ logicalId }) => logicalId);
}

test('they are those on the ports of the target groups', () => {
  expect(behind(forward({ Ref: 'Group' }))).toEqual(['Https']);
  expect(behind({ DefaultActions: [{ Type: 'forward', TargetGroupArn: { 'Fn::GetAtt': ['Group', 'TargetGroupArn'] } }] })).toEqual(['Https']);
  expect(behind(forward({ Ref: 'Group' }, { Ref: 'Plain' }), { Group: group(), Plain: group({ Port: '80' }) })).toEqual(['Https', 'Http']);
});

test.each<[string, object, Record<string, object> | undefined]>([
  ['it does not forward', {}, undefined],
  ['a target group is given at deployment', forward({ Ref: 'Group' }, { Ref: 'Given' }), undefined],
  ['a target group has other targets', forward({ Ref: 'Group' }), { Group: group({ TargetType: 'ip' }) }],
  ['a target group has no target', forward({ Ref: 'Group' }), { Group: group({ Targets: [] }) }],
  ['a target is given at deployment', forward({ Ref: 'Group' }), { Group: group({ Targets: [{ Id: { Ref: 'Given' } }] }) }],
  ['a port is given at deployment', forward({ Ref: 'Group' }), { Group: group({ Port: { Ref: 'Given' } }) }],
  ['a target group has no port', forward({ Ref: 'Group' }), { Group: group({ Port: undefined }) }],
  ['no listener is on the port', forward({ Ref: 'Group' }), { Group: group({ Port: 8443 }) }],
])('nothing is known of them if %s', (_, action, groups) => {
  expect(behind(action, groups)).toBeUndefined();
});

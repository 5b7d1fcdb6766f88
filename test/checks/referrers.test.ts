import { referrers } from '../../src/checks/referrers';
import { notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { inEveryScenario } from '../../src/deployment/scenarios';
import { nest, resourceIn, stackOf } from '../deployment/templates';

const RECORD = 'AWS::Route53::RecordSet';
const record = (Target: unknown) => ({ Type: RECORD, Properties: { Target } });
const TARGET = { Type: 'T' };
const ids = (resources: readonly { readonly logicalId: string }[]) => resources.map(({ logicalId }) => logicalId);

const stack = stackOf({
  Parameters: { Given: { Type: 'String' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
  Resources: {
    One: TARGET,
    Other: TARGET,
    Direct: record({ Ref: 'One' }),
    Twice: record({ 'Fn::If': ['C', { Ref: 'One' }, { 'Fn::GetAtt': ['One', 'Arn'] }] }),
    Either: record({ 'Fn::If': ['C', { Ref: 'One' }, { Ref: 'Other' }] }),
    Text: record('One'),
    Open: record({ Ref: 'Given' }),
    OtherType: { Type: 'U', Properties: { Target: { Ref: 'One' } } },
  },
});

test('what refers to a resource is found once, whatever the conditions are', () => {
  expect(ids(referrers(resourceIn(stack, 'One'), RECORD, 'Target'))).toEqual(['Direct', 'Twice', 'Either']);
  expect(inEveryScenario(() => [ids(referrers(resourceIn(stack, 'Other'), RECORD, 'Target'))])).toEqual([['Either']]);
});

test('another type or property is another question', () => {
  expect(ids(referrers(resourceIn(stack, 'One'), 'U', 'Target'))).toEqual(['OtherType']);
  expect(referrers(resourceIn(stack, 'One'), RECORD, 'Name')).toEqual([]);
});

test('a nested stack refers to what its parent gives it, and has logical ids of its own', () => {
  const parent = stackOf({ Resources: { One: TARGET, Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Target: { Ref: 'One' } } } } } });
  const inner = nest(parent, 'Inner', { Parameters: { Target: { Type: 'String' } }, Resources: { One: TARGET, Record: record({ Ref: 'Target' }) } });
  expect(ids(referrers(resourceIn(parent, 'One'), RECORD, 'Target'))).toEqual(['Record']);
  expect(referrers(resourceIn(inner, 'One'), RECORD, 'Target')).toEqual([]);
});

test('what kept the answer from being complete is noted for each who asks', () => {
  const circle = stackOf({
    Resources: { One: TARGET, Circle: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::GetAtt': ['Circle', 'Value'] } } }, Record: record({ 'Fn::GetAtt': ['Circle', 'Value'] }) },
  });
  const obstaclesOf = () => {
    const obstacles = new Set<Obstacle>();
    notingObstacles(obstacles, () => referrers(resourceIn(circle, 'One'), RECORD, 'Target'));
    return [...obstacles];
  };
  expect([obstaclesOf(), obstaclesOf()]).toEqual([['circle'], ['circle']]);
});

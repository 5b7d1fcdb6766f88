import { nest, resourceIn, stackOf } from './templates';
import { isDeployed } from '../../src/deployment/deployed';
import { inEveryScenario } from '../../src/deployment/scenarios';

const PARAMETERS = { Stage: { Type: 'String' } };
const isProd = { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] };

describe('a resource is deployed', () => {
  const conditions = { IsProd: isProd, Never: { 'Fn::Equals': ['a', 'b'] }, Circle: { Condition: 'Circle' } };
  const parentWith = (Condition: string | undefined) =>
    stackOf({ Parameters: PARAMETERS, Conditions: conditions, Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Condition } } });
  const site = (Condition?: string) => ({ Conditions: conditions, Parameters: PARAMETERS, Resources: { Site: { Type: 'AWS::CloudFront::Distribution', Condition } } });
  const answers = (resource: Parameters<typeof isDeployed>[0]) => inEveryScenario(() => [isDeployed(resource)]);

  test.each<[string | undefined, boolean[]]>([
    [undefined, [true]], ['Never', [false]], ['IsProd', [true, false]], ['Circle', [false]],
  ])('under the condition %s', (condition, expected) => {
    expect(answers(resourceIn(stackOf(site(condition)), 'Site'))).toEqual(expected);
  });

  test.each<[string | undefined, boolean[]]>([
    [undefined, [true]], ['Never', [false]], ['IsProd', [true, false]],
  ])('in a nested stack under the condition %s', (condition, expected) => {
    expect(answers(resourceIn(nest(parentWith(condition), 'Inner', site()), 'Site'))).toEqual(expected);
  });

  test('in a nested stack of a nested stack', () => {
    const middle = nest(parentWith('Never'), 'Inner', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } });
    expect(answers(resourceIn(nest(middle, 'Inner', site()), 'Site'))).toEqual([false]);
  });

  test('outside of a scenario, where it can be', () => {
    expect(isDeployed(resourceIn(stackOf(site('IsProd')), 'Site'))).toBe(true);
    expect(isDeployed(resourceIn(stackOf(site('Never')), 'Site'))).toBe(false);
  });
});

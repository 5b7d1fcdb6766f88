import { follow, readText } from '../../../src/deployment/follow';
import { EventStack } from '../../../src/hook/handler/event-stack';

const place = { path: 'Web', region: 'eu-west-1', account: '111122223333' };
const stack = new EventStack(place, {
  Parameters: { Given: { Type: 'String' } },
  Resources: {
    Site: { Type: 'AWS::CloudFront::Distribution', Condition: 'IsProd', Properties: { A: 1 } },
    Other: { Type: 'AWS::S3::Bucket' },
    Broken: 'a',
    Untyped: { Type: 1 },
  },
});

test('has the resources that have a type', () => {
  expect(stack.resources.map(({ path, type, logicalId, condition, properties }) => ({ path, type, logicalId, condition, properties }))).toEqual([
    { path: 'Web/Site', type: 'AWS::CloudFront::Distribution', logicalId: 'Site', condition: 'IsProd', properties: { A: 1 } },
    { path: 'Web/Other', type: 'AWS::S3::Bucket', logicalId: 'Other', condition: undefined, properties: {} },
  ]);
});

test('knows its own place', () => {
  expect(readText({ 'Fn::Sub': '${AWS::Region} ${AWS::AccountId}' }, stack)).toBe('eu-west-1 111122223333');
});

test('finds its own resources and entries, and nothing of other stacks', () => {
  expect(follow({ Ref: 'Other' }, stack)).toEqual([{ resource: stack.resources[1], attribute: 'Ref' }]);
  expect(stack.entry('Parameters', 'Given')).toEqual({ logicalId: 'Given', value: { Type: 'String' } });
  expect([stack.entry('Parameters', 'toString'), stack.entry('Outputs', 'Given'), stack.resource(1), stack.nested()]).toEqual([undefined, undefined, undefined, undefined]);
  expect(follow({ 'Fn::ImportValue': 'a' }, stack)).toEqual(['unknown']);
  expect(follow({ 'Fn::GetStackOutput': { StackName: 'a', OutputName: 'b' } }, stack)).toEqual(['unknown']);
  expect(stack.deployment.hostedZoneName('Z1')).toBeUndefined();
  expect(stack.deployment.resourcesOf('AWS::S3::Bucket')).toEqual([stack.resources[1]]);
});

test.each([[{}], [{ Resources: 'a' }], [{ Resources: [] }]])('%j has no resources', (template) => {
  expect(new EventStack(place, template).resources).toEqual([]);
});

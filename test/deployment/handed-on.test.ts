import { nest, resourceIn, stackOf } from './templates';
import { handedOnBy } from '../../src/deployment/handed-on';

const stack = stackOf({
  Resources: {
    Parameter: { Type: 'AWS::SSM::Parameter', Properties: { Value: 'value' } },
    Nested: { Type: 'AWS::CloudFormation::Stack', Properties: {} },
    Elsewhere: { Type: 'AWS::CloudFormation::Stack', Properties: {} },
    Reader: { Type: 'Custom::CrossRegionExportReader', Properties: {} },
    Bucket: { Type: 'AWS::S3::Bucket' },
  },
  Outputs: { Exported: { Value: 'exported', Export: { Name: 'name' } } },
});
const inner = nest(stack, 'Nested', { Resources: {}, Outputs: { Arn: { Value: 'arn' } } });
const handedOn = (logicalId: string, attribute: string) => handedOnBy(resourceIn(stack, logicalId), attribute, stack);

test('a parameter hands on its value, and nothing else', () => {
  expect(handedOn('Parameter', 'Value')).toMatchObject({ value: 'value', stack });
  expect(handedOn('Parameter', 'Ref')).toBe('own');
});

test('a nested stack hands on its outputs, if its template is known', () => {
  expect(handedOn('Nested', 'Outputs.Arn')).toEqual({ value: 'arn', stack: inner });
  expect(handedOn('Nested', 'Outputs.Other')).toBeUndefined();
  expect(handedOn('Elsewhere', 'Outputs.Arn')).toBeUndefined();
  expect(handedOn('Nested', 'Ref')).toBe('own');
});

test('a reader of exports hands on what another stack exports', () => {
  expect(handedOn('Reader', 'name')).toMatchObject({ value: 'exported' });
  expect(handedOn('Reader', 'other')).toBeUndefined();
});

test('any other resource has its own attributes', () => {
  expect(handedOn('Bucket', 'Arn')).toBe('own');
});

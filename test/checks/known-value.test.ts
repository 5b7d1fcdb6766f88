import { isKnownValue } from '../../src/checks/known-value';
import { stackOf } from '../deployment/templates';

const stack = stackOf({
  Parameters: { Given: { Type: 'String' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
  Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
});

test.each<[string, unknown, boolean]>([
  ['a text', 'a', true],
  ['a resource', { Ref: 'Bucket' }, true],
  ['a text in both branches', { 'Fn::If': ['C', 'a', 'b'] }, true],
  ['the empty text', '', false],
  ['the empty text in one branch', { 'Fn::If': ['C', 'a', ''] }, false],
  ['what is given at deployment', { Ref: 'Given' }, false],
])('%s is certainly there: %p', (_, value, expected) => {
  expect(isKnownValue({ value, stack })).toBe(expected);
});

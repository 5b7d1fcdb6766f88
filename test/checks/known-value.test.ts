import { isGiven, isKnownValue } from '../../src/checks/known-value';
import type { Resource } from '../../src/deployment/deployment';
import { stackOf } from '../deployment/templates';

const stack = stackOf({
  Parameters: { Given: { Type: 'String' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
  Resources: {
    Bucket: { Type: 'AWS::S3::Bucket' },
    Holder: {
      Type: 'AWS::X::Y',
      Properties: {
        Text: 'a',
        Empty: '',
        Reference: { Ref: 'Bucket' },
        Parameter: { Ref: 'Given' },
        Perhaps: { 'Fn::If': ['C', '', 'b'] },
        List: [{}, { Arn: '' }],
        Unread: { 'Fn::Split': [',', { Ref: 'Given' }] },
      },
    },
  },
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

test.each([
  ['Text', true], ['Reference', true], ['Parameter', true], ['Perhaps', true], ['Empty', false], ['Nothing', false], ['List[].Arn', false],
  ['Unread[]', undefined],
])('something is given at %s: %p', (path, expected) => {
  expect(isGiven(stack.resource('Holder') as Resource, path)).toBe(expected);
});

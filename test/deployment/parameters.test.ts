import { nest, stackOf } from './templates';
import { givenByParent, homeOf, parameterOf, pseudoParameter } from '../../src/deployment/parameters';

const ANY = { except: [] };
const parameterWith = (parameter: unknown) => parameterOf(stackOf({ Parameters: { Stage: parameter } }), 'Stage');

test.each<[string, unknown, object]>([
  ['any text', { Type: 'String' }, { possible: ANY, default: undefined }],
  ['one of its allowed values', { Type: 'String', AllowedValues: ['dev', 'prod', 'dev'] }, { possible: { only: ['dev', 'prod'] } }],
  ['one of its allowed numbers', { Type: 'Number', AllowedValues: [1, 2], Default: 1 }, { possible: { only: ['1', '2'] }, default: 1 }],
  ['any text where an allowed value is not plain', { Type: 'String', AllowedValues: ['dev', {}] }, { possible: ANY }],
  ['any text where nothing is allowed', { Type: 'String', AllowedValues: [] }, { possible: ANY }],
  ['any text where the allowed values are no list', { Type: 'String', AllowedValues: 'dev' }, { possible: ANY }],
  ['its default', { Type: 'String', Default: 'dev' }, { possible: ANY, default: 'dev' }],
  ['a default that is false', { Type: 'String', Default: false }, { default: false }],
  ['no default that is not plain', { Type: 'String', Default: { Ref: 'Other' } }, { default: undefined }],
])('a parameter can be %s', (_, parameter, expected) => {
  expect(parameterWith(parameter)).toMatchObject({ logicalId: 'Stage', ...expected });
});

test.each([
  ['a list', { Type: 'CommaDelimitedList', AllowedValues: ['a'], Default: 'a' }],
  ['looked up', { Type: 'AWS::SSM::Parameter::Value<String>', AllowedValues: ['a'], Default: 'a' }],
  ['no map', 'Stage'],
])('nothing is known of a parameter that is %s', (_, parameter) => {
  expect(parameterWith(parameter)).toEqual({ logicalId: 'Stage', possible: ANY });
});

test('what the template does not declare is no parameter', () => {
  expect(parameterOf(stackOf({ Resources: { Stage: { Type: 'T' } } }), 'Stage')).toBeUndefined();
});

describe('what a parent gives to a parameter', () => {
  const given = (Properties: unknown) => {
    const parent = stackOf({ Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties } } });
    return givenByParent(nest(parent, 'Inner', {}), { logicalId: 'Stage', possible: ANY });
  };

  test.each<[string, unknown, unknown]>([
    ['is its value', { Parameters: { Stage: 'prod' } }, { value: 'prod' }],
    ['is nothing without parameters', {}, 'nothing'],
    ['is nothing with other parameters', { Parameters: { Other: 'prod' } }, 'nothing'],
    ['is nothing with AWS::NoValue', { Parameters: { Stage: { Ref: 'AWS::NoValue' } } }, 'nothing'],
    ['is known beside a macro', { Parameters: { 'Stage': 'prod', 'Fn::Transform': {} } }, { value: 'prod' }],
    ['is unknown where a macro may add it', { Parameters: { 'Other': 'prod', 'Fn::Transform': {} } }, undefined],
    ['is unknown where a function returns the parameters', { Parameters: { 'Fn::If': ['C', {}, {}] } }, undefined],
    ['is unknown where the parameters are no map', { Parameters: 'Stage' }, undefined],
  ])('%s', (_, properties, expected) => {
    expect(given(properties)).toEqual(expected);
  });

  test('is nothing in a stack without a parent', () => {
    expect(givenByParent(stackOf({}), { logicalId: 'Stage', possible: ANY })).toBe('nothing');
  });
});

test.each([
  ['AWS::Region', 'cn-north-1'], ['AWS::AccountId', '111122223333'], ['AWS::Partition', 'aws-cn'], ['AWS::StackName', undefined], ['AWS::URLSuffix', 'amazonaws.com.cn'],
])('%s follows from the environment of its stack: %s', (name, expected) => {
  expect(pseudoParameter(name, stackOf({}, { region: 'cn-north-1', account: '111122223333' }))).toBe(expected);
  expect(pseudoParameter(name, stackOf({}, {}))).toBeUndefined();
});

test.each([
  ['AWS::Region', 'the outermost stack'], ['AWS::AccountId', 'the outermost stack'], ['AWS::Partition', 'the outermost stack'], ['AWS::URLSuffix', 'the outermost stack'],
  ['AWS::StackName', 'the nested stack'], ['AWS::StackId', 'the nested stack'],
])('%s is that of %s', (name, home) => {
  const outermost = stackOf({ Resources: { Middle: { Type: 'AWS::CloudFormation::Stack' } } });
  const middle = nest(outermost, 'Middle', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } });
  const inner = nest(middle, 'Inner', {});
  expect(homeOf(name, inner)).toBe(home === 'the nested stack' ? inner : outermost);
  expect(homeOf(name, outermost)).toBe(outermost);
});

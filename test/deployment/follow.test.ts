import { nest, resourceIn, stackOf } from './templates';
import { follow, followEach, HOLE, readText, substituted } from '../../src/deployment/follow';
import { LIMITS, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { inEveryScenario } from '../../src/deployment/scenarios';

const PARAMETER = (Value: unknown) => ({ Type: 'AWS::SSM::Parameter', Properties: { Value } });
const stack = stackOf({
  Parameters: { P: { Type: 'String' }, Closed: { Type: 'String', AllowedValues: ['a', 'b'] }, Single: { Type: 'Number', AllowedValues: [1] } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] }, Always: { 'Fn::Equals': ['a', 'a'] } },
  Mappings: { Map: { a: { X: 'one', Y: 'y' }, b: { X: 'two' }, c: { X: 'one', Y: 'z' } } },
  Resources: {
    Bucket: { Type: 'AWS::S3::Bucket' },
    Given: PARAMETER('given'),
    Circle: PARAMETER({ 'Fn::GetAtt': ['Circle', 'Value'] }),
  },
});
const texts = (value: unknown) => follow(value, stack).map((endpoint) => (endpoint === 'unknown' ? endpoint : 'text' in endpoint ? endpoint.text : endpoint.attribute));

test.each<[string, unknown, string[]]>([
  ['a text', 'a', ['a']],
  ['a number', 1, ['1']],
  ['a boolean', false, ['false']],
  ['nothing', { Ref: 'AWS::NoValue' }, []],
  ['a list', ['a'], ['unknown']],
  ['a dynamic reference', '{{resolve:ssm:x}}', ['unknown']],
  ['what a change set does not know yet', '{{changeSet:KNOWN_AFTER_APPLY}}', ['unknown']],
  ['a text with a part that a change set does not know yet', 'www.{{changeSet:KNOWN_AFTER_APPLY}}', [`www.${HOLE}`]],
  ['a text with dynamic references in it', 'a{{resolve:ssm:x}}b{{resolve:secretsmanager:x:SecretString:y}}c', [`a${HOLE}b${HOLE}c`]],
  ['a dynamic reference that is joined of parts', { 'Fn::Join': [':', ['a{{resolve', 'ssm', { Ref: 'P' }, 'b}}c']] }, [`a${HOLE}c`]],
  ['a dynamic reference with an unknown part', { 'Fn::Sub': '${P}-{{resolve:ssm:${P}}}-${P}' }, [`${HOLE}-${HOLE}-${HOLE}`]],
  ['nothing but a dynamic reference with an unknown part', { 'Fn::Sub': '{{resolve:ssm:${P}}}' }, ['unknown']],
  ['a dynamic reference that does not end', 'a{{resolve:ssm:x', ['a{{resolve:ssm:x']],
  ['more dynamic references than are read', '{{resolve:ssm:x}}'.repeat(LIMITS.holes + 1), ['unknown']],
  ['a resource', { Ref: 'Bucket' }, ['Ref']],
  ['an attribute', { 'Fn::GetAtt': ['Bucket', 'Arn'] }, ['Arn']],
  ['an attribute in short', { 'Fn::GetAtt': 'Bucket.Arn' }, ['Arn']],
  ['an attribute without a name', { 'Fn::GetAtt': 'Bucket' }, ['unknown']],
  ['nowhere', { Ref: 'Nowhere' }, ['unknown']],
  ['a parameter', { Ref: 'P' }, ['unknown']],
  ['a parameter that can only be one', { Ref: 'Single' }, ['1']],
  ['the region', { Ref: 'AWS::Region' }, ['eu-west-1']],
  ['the partition', { Ref: 'AWS::Partition' }, ['aws']],
  ['the domain of AWS', { Ref: 'AWS::URLSuffix' }, ['amazonaws.com']],
  ['the name of the stack', { Ref: 'AWS::StackName' }, ['unknown']],
  ['an SSM parameter', { 'Fn::GetAtt': ['Given', 'Value'] }, ['given']],
  ['the name of an SSM parameter', { Ref: 'Given' }, ['Ref']],
  ['both branches', { 'Fn::If': ['C', 'a', 'b'] }, ['a', 'b']],
  ['the branch that is certain', { 'Fn::If': ['Always', 'a', 'b'] }, ['a']],
  ['a join', { 'Fn::Join': ['-', ['a', 1, { Ref: 'P' }]] }, [`a-1-${HOLE}`]],
  ['a join of one', { 'Fn::Join': ['', ['', { Ref: 'Bucket' }]] }, ['Ref']],
  ['a join of nothing known', { 'Fn::Join': ['', { Ref: 'P' }] }, ['unknown']],
  ['a substitution', { 'Fn::Sub': ['${A}.${AWS::Region}.${P}.${Given.Value}', { A: 'a' }] }, [`a.eu-west-1.${HOLE}.given`]],
  ['braces that are escaped', { 'Fn::Sub': 'a${!Name}b' }, ['a${Name}b']],
  ['a selection', { 'Fn::Select': [1, ['a', 'b']] }, ['b']],
  ['a selection of a split', { 'Fn::Select': ['1', { 'Fn::Split': ['.', 'a.b'] }] }, ['b']],
  ['a selection of a list that is not split', { 'Fn::Select': [0, { Ref: 'P' }] }, ['unknown']],
  ['a selection of a split of what is unknown', { 'Fn::Select': [0, { 'Fn::Split': ['.', { Ref: 'P' }] }] }, ['unknown']],
  ['a selection of a split without a separator', { 'Fn::Select': [0, { 'Fn::Split': [{ Ref: 'P' }, 'a.b'] }] }, ['unknown']],
  ['a selection of a split that is no list', { 'Fn::Select': [0, { 'Fn::Split': 'a.b' }] }, ['unknown']],
  ['a selection of another function', { 'Fn::Select': [0, { 'Fn::Join': ['.', 'a.b'] }] }, ['unknown']],
  ['a selection that is no list', { 'Fn::Select': 'ab' }, ['unknown']],
  ['a substitution of what is not there', { 'Fn::Sub': '${Nowhere}' }, ['unknown']],
  ['a substitution of one of several branches', { 'Fn::Sub': ['${A}', { A: { 'Fn::If': ['C', 'a', 'b'] } }] }, ['unknown']],
  ['a selection that is not there', { 'Fn::Select': [2, ['a', 'b']] }, ['unknown']],
  ['a mapping', { 'Fn::FindInMap': ['Map', 'b', 'X'] }, ['two']],
  ['a mapping with an unknown key', { 'Fn::FindInMap': ['Map', { Ref: 'P' }, 'X'] }, ['one', 'two']],
  ['a mapping whose rows are closed by the parameter', { 'Fn::FindInMap': ['Map', { Ref: 'Closed' }, 'Y'] }, ['y']],
  ['a mapping with an unknown second key', { 'Fn::FindInMap': ['Map', 'a', { Ref: 'P' }] }, ['one', 'y']],
  ['a mapping with two unknown keys', { 'Fn::FindInMap': ['Map', { Ref: 'P' }, { Ref: 'P' }] }, ['one', 'y', 'two', 'one', 'z']],
  ['a mapping with a key that is not there', { 'Fn::FindInMap': ['Map', 'd', 'X'] }, ['unknown']],
  ['a mapping with a default for it', { 'Fn::FindInMap': ['Map', 'd', 'X', { DefaultValue: 'none' }] }, ['none']],
  ['a mapping with a default for unknown keys', { 'Fn::FindInMap': ['Map', { Ref: 'P' }, 'Y', { DefaultValue: 'none' }] }, ['y', 'z', 'none']],
  ['a mapping that is not there', { 'Fn::FindInMap': ['None', 'a', 'X'] }, ['unknown']],
  ['itself', { 'Fn::GetAtt': ['Circle', 'Value'] }, ['unknown']],
])('where %s leads', (_, value, expected) => {
  expect(texts(value)).toEqual(expected);
});

test('a mapping asks one question in all scenarios', () => {
  const read = () => [readText({ 'Fn::FindInMap': ['Map', { Ref: 'P' }, 'X'] }, stack), readText({ Ref: 'P' }, stack)];
  expect(inEveryScenario(() => [read()])).toEqual([['one', undefined], ['two', 'b']]);
});

test('a nested stack passes on parameters and outputs', () => {
  const parent = stackOf({ Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Arn: 'given' } } } } });
  nest(parent, 'Inner', { Parameters: { Arn: { Type: 'String' } }, Outputs: { Out: { Value: { Ref: 'Arn' } } } });
  expect(follow({ 'Fn::GetAtt': ['Inner', 'Outputs.Out'] }, parent)).toEqual([{ text: 'given' }]);
  expect(follow({ 'Fn::GetAtt': ['Inner', 'Outputs.Other'] }, parent)).toEqual(['unknown']);
  expect(follow({ Ref: 'Inner' }, parent)).toEqual([{ resource: resourceIn(parent, 'Inner'), attribute: 'Ref' }]);
});

describe('the way from another stack', () => {
  const home = stackOf({
    Parameters: { P: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
    Resources: {
      Cert: { Type: 'AWS::CertificateManager::Certificate' },
      Copy: PARAMETER({ 'Fn::ImportValue': 'arn' }),
      Renewed: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::ImportValue': 'arn' }, Description: 'Revision 1 of the certificate' } },
    },
    Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: 'arn' } } },
  });
  const IMPORT = { 'Fn::ImportValue': 'arn' };

  test.each<[string, unknown, (string | undefined)[]]>([
    ['a reference in the stack', { Ref: 'Cert' }, [undefined]],
    ['an export', IMPORT, ['export']],
    ['an output', { 'Fn::GetStackOutput': { StackName: 'Web', OutputName: 'Arn' } }, ['output']],
    ['a branch', { 'Fn::If': ['C', IMPORT, { Ref: 'Cert' }] }, ['export', undefined]],
    ['a selection', { 'Fn::Select': [0, [IMPORT]] }, ['export']],
    ['a join', { 'Fn::Join': ['', [IMPORT]] }, ['export']],
    ['a substitution', { 'Fn::Sub': ['${A}', { A: IMPORT }] }, ['export']],
    ['an SSM parameter, read twice', { 'Fn::If': ['C', { 'Fn::Sub': '${Copy.Value}' }, { 'Fn::GetAtt': 'Copy.Value' }] }, ['export', 'export']],
    ['an SSM parameter whose description has a revision', { 'Fn::GetAtt': 'Renewed.Value' }, [undefined]],
  ])('%s', (_, value, expected) => {
    expect(follow(value, home)).toEqual(expected.map((crossing) => ({ resource: resourceIn(home, 'Cert'), attribute: 'Ref', ...crossing && { crossing } })));
  });
});

test('the texts that a parameter allows, outside of scenarios and in each', () => {
  const each = () => followEach({ Ref: 'Closed' }, stack);
  expect(each()).toEqual([{ text: 'a' }, { text: 'b' }]);
  expect(inEveryScenario(() => [each()])).toEqual([[{ text: 'a' }], [{ text: 'b' }]]);
  expect(follow({ Ref: 'Closed' }, stack)).toEqual(['unknown']);
  expect(followEach({ Ref: 'P' }, stack)).toEqual(['unknown']);
});

test('the parts of a substitution', () => {
  expect(substituted('a${P}${Given.Value}', stack)).toEqual([{ text: 'a' }, 'unknown', { text: '' }, { text: 'given' }, { text: '' }]);
  expect(substituted(['a', 'b'], stack)).toEqual(['unknown']);
});

describe('the limits of a text', () => {
  const obstacles = (value: unknown) => {
    const found = new Set<Obstacle>();
    notingObstacles(found, () => follow(value, stack));
    return [...found];
  };

  test.each<[number, Obstacle[]]>([[LIMITS.text, []], [LIMITS.text + 1, ['text']]])('%d characters: %j', (length, expected) => {
    expect(obstacles({ 'Fn::Join': ['', ['a', 'b'.repeat(length - 1)]] })).toEqual(expected);
  });

  test.each<[number, Obstacle[]]>([[LIMITS.holes, []], [LIMITS.holes + 1, ['text']]])('%d holes: %j', (length, expected) => {
    expect(obstacles({ 'Fn::Join': ['', Array.from({ length }, () => ({ Ref: 'P' }))] })).toEqual(expected);
  });

  test.each<[number, Obstacle[]]>([[LIMITS.holes, []], [LIMITS.holes + 1, ['text']]])('%d names in a substitution: %j', (length, expected) => {
    expect(obstacles({ 'Fn::Sub': '${P}'.repeat(length) })).toEqual(expected);
  });

  test.each<[number, Obstacle[]]>([[LIMITS.depth, []], [LIMITS.depth + 1, ['depth']]])('%d functions in each other: %j', (depth, expected) => {
    expect(obstacles(Array.from({ length: depth }).reduce((inner: unknown) => ({ 'Fn::Join': ['', [inner]] }), 'a'))).toEqual(expected);
  });
});

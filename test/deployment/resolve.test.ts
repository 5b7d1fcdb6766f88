import { nest, stackOf } from './templates';
import { conditionHolds, follow } from '../../src/deployment/follow';
import { LIMITS, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { inEveryScenario } from '../../src/deployment/scenarios';

const Parameters = { Stage: { Type: 'String' }, Other: { Type: 'String' } };
const equals = (one: unknown, other: unknown) => ({ 'Fn::Equals': [one, other] });
const STAGE = { Ref: 'Stage' };
const isProd = equals(STAGE, 'prod');

/** Whether a condition holds, in each scenario. */
function verdicts(C: unknown, others: Readonly<Record<string, unknown>> = {}, parameters: object = Parameters) {
  const stack = stackOf({ Parameters: parameters, Conditions: { C, ...others } });
  return inEveryScenario(() => [conditionHolds('C', stack)]);
}

describe('a condition that the template decides', () => {
  test.each<[string, unknown, boolean]>([
    ['two equal texts', equals('a', 'a'), true],
    ['two texts', equals('a', 'b'), false],
    ['a number and its text', equals(1, '1'), true],
    ['something and itself', equals(STAGE, STAGE), true],
    ['a text and itself, with holes', equals({ 'Fn::Sub': '${Stage}-x' }, { 'Fn::Join': ['-', [STAGE, 'x']] }), true],
    ['a text and one that cannot begin so', equals({ 'Fn::Sub': 'www.${Stage}' }, 'api.example'), false],
    ['a text and one that cannot end so', equals({ 'Fn::Sub': '${Stage}.example' }, 'www.test'), false],
    ['a text and one that is too short', equals({ 'Fn::Sub': 'ab${Stage}bc' }, 'abc'), false],
    ['its region', equals({ Ref: 'AWS::Region' }, 'eu-west-1'), true],
    ['another region', equals({ Ref: 'AWS::Region' }, 'us-east-1'), false],
    ['its partition', equals({ Ref: 'AWS::Partition' }, 'aws'), true],
    ['its account', equals({ Ref: 'AWS::AccountId' }, '111122223333'), true],
    ['a negation', { 'Fn::Not': [equals('a', 'b')] }, true],
    ['an And with a part that does not hold', { 'Fn::And': [isProd, equals('a', 'b')] }, false],
    ['an Or with a part that holds', { 'Fn::Or': [isProd, equals('a', 'a')] }, true],
    ['an And of parts that hold', { 'Fn::And': [equals('a', 'a'), equals('b', 'b')] }, true],
    ['an Or of parts that do not hold', { 'Fn::Or': [equals('a', 'b'), equals('b', 'a')] }, false],
  ])('%s', (_, condition, expected) => {
    expect(verdicts(condition)).toEqual([expected]);
  });
});

describe('a condition that the deployment decides is judged in both ways', () => {
  test.each<[string, unknown]>([
    ['a parameter and a text', isProd],
    ['a text and a parameter', equals('prod', STAGE)],
    ['two parameters', equals(STAGE, { Ref: 'Other' })],
    ['a text with a hole', equals({ 'Fn::Sub': '${Stage}.example' }, 'prod.example')],
    ['a text with two holes', equals({ 'Fn::Sub': '${Stage}.${Other}' }, 'a.b')],
    ['a negation', { 'Fn::Not': [isProd] }],
    ['an And', { 'Fn::And': [isProd, equals('a', 'a')] }],
    ['an Or', { 'Fn::Or': [isProd, equals('a', 'b')] }],
    ['something that is not understood', { 'Fn::Contains': [['a'], STAGE] }],
  ])('%s', (_, condition) => {
    expect(verdicts(condition).sort()).toEqual([false, true]);
  });

  test('one that the template does not have', () => {
    expect(verdicts({ Condition: 'Elsewhere' })).toEqual([true, false]);
  });

  test('outside of a scenario, nothing is said', () => {
    expect(conditionHolds('C', stackOf({ Parameters, Conditions: { C: isProd } }))).toBeUndefined();
  });
});

describe('questions that belong together have one answer', () => {
  const both = (one: unknown, other: unknown) => {
    const stack = stackOf({ Parameters, Conditions: { One: one, Other: other } });
    return inEveryScenario(() => [[conditionHolds('One', stack), conditionHolds('Other', stack)]]);
  };

  test.each<[string, unknown, unknown, boolean[][]]>([
    ['the same', isProd, equals('prod', STAGE), [[true, true], [false, false]]],
    ['the opposite', isProd, { 'Fn::Not': [isProd] }, [[true, false], [false, true]]],
    ['two values of one parameter', isProd, equals(STAGE, 'dev'), [[true, false], [false, true], [false, false]]],
    ['a parameter and a text made of it', isProd, equals({ 'Fn::Sub': 'x-${Stage}' }, 'x-prod'), [[true, true], [false, false]]],
    ['two parameters, in another order', equals(STAGE, { Ref: 'Other' }), equals({ Ref: 'Other' }, STAGE), [[true, true], [false, false]]],
    ['two parameters that are not related', isProd, equals({ Ref: 'Other' }, 'prod'), [[true, true], [true, false], [false, true], [false, false]]],
  ])('%s', (_, one, other, expected) => {
    expect(both(one, other)).toEqual(expected);
  });
});

describe('a condition that CloudFormation would not take is unknown', () => {
  test.each<[string, unknown]>([
    ['Fn::Equals of one operand', { 'Fn::Equals': [STAGE] }],
    ['Fn::Equals of three', { 'Fn::Equals': ['a', 'a', 'a'] }],
    ['Fn::Not of nothing', { 'Fn::Not': [] }],
    ['Fn::Not of two', { 'Fn::Not': [isProd, isProd] }],
    ['Fn::And of nothing', { 'Fn::And': [] }],
    ['Fn::Or of a text', { 'Fn::Or': 'a' }],
    ['itself', { Condition: 'C' }],
    ['its negation', { 'Fn::Not': [{ Condition: 'C' }] }],
    ['itself in Fn::If', equals({ 'Fn::If': ['C', 'x', 'y'] }, 'x')],
    ['itself by way of another one', { Condition: 'D' }],
  ])('%s', (_, condition) => {
    expect(verdicts(condition, { D: { 'Fn::Not': [{ Condition: 'C' }] } })).toEqual([undefined]);
  });

  test('it does not matter where a part decides', () => {
    expect(verdicts({ 'Fn::And': [{ Condition: 'C' }, equals('a', 'b')] })).toEqual([false]);
    expect(verdicts({ 'Fn::Or': [{ Condition: 'C' }, equals('a', 'a')] })).toEqual([true]);
  });
});

describe('a circle is noted', () => {
  const obstaclesOf = (read: () => unknown) => {
    const obstacles = new Set<Obstacle>();
    notingObstacles(obstacles, read);
    return [...obstacles];
  };

  test('of conditions', () => {
    expect(obstaclesOf(() => verdicts({ Condition: 'C' }))).toEqual(['circle']);
  });

  test('what depends on it is unknown', () => {
    const stack = stackOf({ Conditions: { C: { Condition: 'C' } } });
    expect(inEveryScenario(() => [follow({ 'Fn::If': ['C', 'a', 'b'] }, stack)])).toEqual([['unknown']]);
  });

  test('conditions that refer to each other twice each are read once each', () => {
    const chain = Object.fromEntries(Array.from({ length: 25 }, (__, index) => [
      `C${index}`, equals({ 'Fn::If': [`C${index + 1}`, { 'Fn::If': [`C${index + 1}`, 'x', 'y'] }, { 'Fn::If': [`C${index + 1}`, 'x', 'y'] }] }, 'x'),
    ]));
    const conditions = { ...chain, C25: isProd };
    expect(obstaclesOf(() => expect(verdicts({ Condition: 'C0' }, conditions)).toEqual([true, false]))).toEqual([]);
  });

  test.each([[LIMITS.depth - 2, []], [LIMITS.depth + 2, ['depth']]])('a chain of %d conditions: %j', (length, expected) => {
    const chain = Object.fromEntries(Array.from({ length }, (__, index) => [`C${index}`, { Condition: `C${index + 1}` }]));
    const read = () => expect(verdicts({ Condition: 'C0' }, { ...chain, [`C${length}`]: equals('a', 'a') })).toEqual([expected.length > 0 ? undefined : true]);
    expect(obstaclesOf(read)).toEqual(expected);
  });
});

describe('AllowedValues', () => {
  const closed = { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'], Default: 'dev' } };

  test('a condition on another value never holds', () => {
    expect(verdicts(equals(STAGE, 'test'), {}, closed)).toEqual([false]);
  });

  test('what is none of the others is the last one', () => {
    expect(verdicts({ 'Fn::Or': [isProd, equals(STAGE, 'dev')] }, {}, closed)).toEqual([true, true]);
  });

  test('a single one is certain', () => {
    expect(verdicts(isProd, {}, { Stage: { Type: 'String', AllowedValues: ['prod'] } })).toEqual([true]);
  });

  test('two parameters with nothing in common are never equal', () => {
    const other = { ...closed, Other: { Type: 'Number', AllowedValues: [1, 2] } };
    expect(verdicts(equals(STAGE, { Ref: 'Other' }), {}, other)).toEqual([false]);
  });

  test.each([
    ['a list', 'CommaDelimitedList'],
    ['looked up', 'AWS::SSM::Parameter::Value<String>'],
  ])('those of a parameter that is %s say nothing', (_, Type) => {
    expect(verdicts(isProd, {}, { Stage: { Type, AllowedValues: ['dev'] } }).sort()).toEqual([false, true]);
  });

  test('a default is not certain', () => {
    expect(verdicts(isProd, {}, { Stage: { Type: 'String', Default: 'prod' } }).sort()).toEqual([false, true]);
  });
});

describe('a nested stack', () => {
  const inner = (given: unknown, parameter: object = { Type: 'String' }) => {
    const parent = stackOf({
      Parameters,
      Conditions: { IsProd: isProd, Never: equals('a', 'b') },
      Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: given } },
    });
    return { parent, nested: nest(parent, 'Inner', { Parameters: { Env: parameter }, Conditions: { IsProd: equals({ Ref: 'Env' }, 'prod') } }) };
  };

  test('a parameter that the parent passes on is one question', () => {
    const { parent, nested } = inner({ Parameters: { Env: STAGE } });
    expect(inEveryScenario(() => [[conditionHolds('IsProd', parent), conditionHolds('IsProd', nested)]])).toEqual([[true, true], [false, false]]);
  });

  test('a text that the parent gives is known', () => {
    const { nested } = inner({ Parameters: { Env: 'prod' } });
    expect(inEveryScenario(() => [conditionHolds('IsProd', nested)])).toEqual([true]);
  });

  test.each<[string, unknown]>([
    ['no parameters', undefined],
    ['others', { Parameters: { Other: 'x' } }],
    ['nothing for it', { Parameters: { Env: { Ref: 'AWS::NoValue' } } }],
  ])('the default is certain where the parent gives %s', (_, given) => {
    const { nested } = inner(given, { Type: 'String', Default: 'prod' });
    expect(inEveryScenario(() => [conditionHolds('IsProd', nested)])).toEqual([true]);
  });

  test.each<[string, unknown]>([
    ['a macro adds to the parameters', { Parameters: { 'Fn::Transform': {}, 'Other': 'x' } }],
    ['a condition decides on the parameters', { Parameters: { 'Fn::If': ['IsProd', {}, {}] } }],
  ])('the default is not certain where %s', (_, given) => {
    const { nested } = inner(given, { Type: 'String', Default: 'prod' });
    expect(inEveryScenario(() => [conditionHolds('IsProd', nested)]).sort()).toEqual([false, true]);
  });

  test('its region is that of its parent', () => {
    const parent = stackOf({ Conditions: { C: equals({ Ref: 'AWS::Region' }, 'us-east-1') }, Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } }, {});
    const nested = nest(parent, 'Inner', { Conditions: { C: equals({ Ref: 'AWS::Region' }, 'us-east-1') } });
    expect(inEveryScenario(() => [[conditionHolds('C', parent), conditionHolds('C', nested)]])).toEqual([[true, true], [false, false]]);
  });

  test('its name is its own', () => {
    const parent = stackOf({ Conditions: { C: equals({ Ref: 'AWS::StackName' }, 'a') }, Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } });
    const nested = nest(parent, 'Inner', { Conditions: { C: equals({ Ref: 'AWS::StackName' }, 'a') } });
    expect(inEveryScenario(() => [[conditionHolds('C', parent), conditionHolds('C', nested)]])).toHaveLength(4);
  });
});

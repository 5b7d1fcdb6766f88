import { whenText } from '../../src/checks/when';
import { LIMITS } from '../../src/deployment/limits';
import type { PossibleTexts } from '../../src/deployment/possible-texts';
import type { Scenario } from '../../src/deployment/scenarios';
import { Unknown, unknownFact } from '../../src/deployment/unknown';

const scenario = (...answers: [Unknown, PossibleTexts][]): Scenario =>
  new Map(answers.map(([unknown, possible]) => [unknown.origin, { unknown, possible }]));
const parameter = (name: string) => new Unknown(() => name, { except: [] }, { value: `parameter ${name}` });
const STAGE = parameter('Stage');
const IS_PROD = unknownFact(() => 'IsProd', { condition: 'IsProd' });
const NAMELESS = new Unknown(() => '[]');
const YES = { only: ['true'] };
const NO = { only: ['false'] };
const count = (length: number) => Array.from({ length }, (_, index) => String(index));

test.each<[string, Scenario[], string | undefined]>([
  ['always', [scenario()], undefined],
  ['in all scenarios', [scenario([IS_PROD, YES]), scenario([IS_PROD, NO])], undefined],
  ['a condition', [scenario([IS_PROD, YES])], 'when condition IsProd holds'],
  ['not a condition', [scenario([IS_PROD, NO])], 'when condition IsProd does not hold'],
  ['a parameter', [scenario([STAGE, { only: ['prod'] }])], 'when parameter Stage is "prod"'],
  ['not a parameter', [scenario([STAGE, { except: ['prod', 'test'] }])], 'when parameter Stage is not "prod" or "test"'],
  ['one of many values', [scenario([STAGE, { only: count(4) }])], 'when parameter Stage is one of 4 values'],
  ['none of many values', [scenario([STAGE, { except: count(4) }])], 'when parameter Stage is none of 4 values'],
  ['a long value', [scenario([STAGE, { only: ['x'.repeat(101)] }])], `when parameter Stage is "${'x'.repeat(100)}…"`],
  ['two answers', [scenario([IS_PROD, YES], [STAGE, { only: ['a'] }])], 'when condition IsProd holds and parameter Stage is "a"'],
  ['two cases', [scenario([IS_PROD, YES]), scenario([STAGE, { only: ['a'] }])], 'when condition IsProd holds, or when parameter Stage is "a"'],
  ['three cases', ['A', 'B', 'C'].map((name) => scenario([parameter(name), { only: ['a'] }])), 'depending on parameter A, parameter B, parameter C'],
  ['four answers', [scenario(...['A', 'B', 'C', 'D'].map((name): [Unknown, PossibleTexts] => [parameter(name), { only: ['a'] }]))],
    'depending on parameter A, parameter B, parameter C, 1 more'],
  ['something without a name', [scenario([NAMELESS, { only: ['a'] }])], 'when a value that only the deployment knows decides so'],
  ['too many scenarios', count(LIMITS.scenarios + 1).map((text) => scenario([STAGE, { only: [text] }])), 'depending on parameter Stage'],
])('%s', (_, scenarios, expected) => {
  expect(whenText(scenarios)).toBe(expected);
});

import { casesOf } from '../../src/deployment/cases';
import type { PossibleTexts } from '../../src/deployment/possible-texts';
import type { Scenario } from '../../src/deployment/scenarios';
import { Unknown, unknownFact } from '../../src/deployment/unknown';

const UNKNOWNS: Readonly<Record<string, Unknown>> = {
  Stage: new Unknown(() => 'Stage'),
  Size: new Unknown(() => 'Size', { only: ['s', 'm', 'l'] }),
  IsProd: unknownFact(() => 'IsProd'),
};
const scenario = (answers: Readonly<Record<string, PossibleTexts>>): Scenario =>
  new Map(Object.entries(answers).map(([origin, possible]) => [origin, { unknown: UNKNOWNS[origin], possible }]));
const cases = (...scenarios: Readonly<Record<string, PossibleTexts>>[]) =>
  casesOf(scenarios.map(scenario)).map((each) => Object.fromEntries([...each].map(([origin, { possible }]) => [origin, possible])));

const YES = { only: ['true'] };
const NO = { only: ['false'] };
const only = (...texts: string[]) => ({ only: texts });
const except = (...texts: string[]) => ({ except: texts });

test.each<[string, Readonly<Record<string, PossibleTexts>>[], Readonly<Record<string, PossibleTexts>>[]]>([
  ['one scenario', [{ Stage: only('prod') }], [{ Stage: only('prod') }]],
  ['no assumption', [{}], [{}]],
  ['the same twice', [{ Stage: only('prod') }, { Stage: only('prod') }], [{ Stage: only('prod') }]],
  ['both answers to a fact', [{ IsProd: YES }, { IsProd: NO }], [{}]],
  ['a text and all others', [{ Stage: only('prod') }, { Stage: except('prod') }], [{}]],
  ['some of the texts that are allowed', [{ Size: only('s') }, { Size: only('m') }], [{ Size: only('s', 'm') }]],
  ['all texts that are allowed', [{ Size: only('s') }, { Size: only('m') }, { Size: only('l') }], [{}]],
  ['a text and all but two', [{ Stage: only('a') }, { Stage: except('a', 'b') }], [{ Stage: except('b') }]],
  ['two that overlap', [{ Stage: except('a') }, { Stage: except('b') }], [{}]],
  ['a question that decides nothing', [{ IsProd: YES, Stage: only('a') }, { IsProd: NO, Stage: only('a') }], [{ Stage: only('a') }]],
  ['four answers to two questions', ['a', 'b'].flatMap((stage) => [YES, NO].map((IsProd) => ({ IsProd, Stage: stage === 'a' ? only('a') : except('a') }))), [{}]],
  ['answers to other questions', [{ IsProd: YES }, { Stage: only('a') }], [{ IsProd: YES }, { Stage: only('a') }]],
  ['a part of another one', [{ IsProd: YES, Stage: only('a') }, { IsProd: YES }], [{ IsProd: YES }]],
  ['a narrower answer', [{ Size: only('s'), IsProd: YES }, { Size: only('s', 'm') }], [{ Size: only('s', 'm') }]],
])('%s', (_, scenarios, expected) => {
  expect(cases(...scenarios)).toEqual(expected);
});

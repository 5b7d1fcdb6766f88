import { all, not, partOf, type Question, type Verdict } from '../../src/deployment/question';
import { Unknown } from '../../src/deployment/unknown';

const stage = new Unknown(() => 'Stage');
const [NONE, DEV, PROD, OTHERS] = [{ only: [] }, { only: ['dev'] }, { only: ['prod'] }, { except: ['dev', 'prod'] }];
const QUESTION: Question = { unknown: stage, answers: [DEV, PROD] };

describe('in which part a text is', () => {
  test('is a question between those that are possible', () => {
    expect(partOf(stage, [DEV, NONE, OTHERS])).toEqual({ unknown: stage, answers: [DEV, OTHERS] });
  });

  test('is known if only one is possible', () => {
    expect(partOf(stage, [NONE, PROD, NONE])).toBe(1);
  });

  test('is undefined if none is possible', () => {
    expect(partOf(stage, [NONE, NONE])).toBeUndefined();
  });
});

test.each<[Verdict, Verdict]>([[true, false], [false, true], [undefined, undefined], [QUESTION, QUESTION]])('Fn::Not of %j is %j', (verdict, expected) => {
  expect(not(verdict)).toBe(expected);
});

test.each<[Verdict[], Verdict, Verdict]>([
  [[true, true], true, true],
  [[true, false], false, true],
  [[false, false], false, false],
  [[true, QUESTION], QUESTION, true],
  [[false, QUESTION], false, QUESTION],
  [[true, undefined], undefined, true],
  [[false, undefined], false, undefined],
  [[undefined, QUESTION], QUESTION, QUESTION],
  [[], undefined, undefined],
])('of %j, Fn::And is %j and Fn::Or is %j', (verdicts, and, or) => {
  expect(all(verdicts, true)).toBe(and);
  expect(all(verdicts, false)).toBe(or);
});

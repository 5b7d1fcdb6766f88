import { stackOf } from './templates';
import { equal, isUnknownText } from '../../src/deployment/comparison';
import type { Verdict } from '../../src/deployment/question';
import type { Resolved } from '../../src/deployment/resolved';
import { Unknown, UNREAD } from '../../src/deployment/unknown';
import { HOLE } from '../../src/names/dummy-values';

const stage = new Unknown(() => 'Stage');
const closed = (origin: string, ...only: string[]) => new Unknown(() => origin, { only });
const text = (known: string): Resolved => ({ text: known });
const around = (start: string, hole: Unknown, end = ''): Resolved => ({ text: `${start}${HOLE}${end}`, holes: [hole] });

/** The answers to a question, or the verdict. */
function answers(verdict: Verdict) {
  return typeof verdict === 'object' ? verdict.answers : verdict;
}

test.each<[string, Resolved, Resolved, boolean | undefined]>([
  ['two equal texts', text('a'), text('a'), true],
  ['two different texts', text('a'), text('b'), false],
  ['something and itself', stage, new Unknown(() => 'Stage'), true],
  ['a text and what can never be it', closed('Stage', 'dev', 'prod'), text('test'), false],
  ['a text and what can be nothing else', closed('Stage', 'prod'), text('prod'), true],
  ['a text and one that begins otherwise', around('www.', stage), text('api.example'), false],
  ['two that have no text in common', closed('One', 'a', 'b'), closed('Other', 'c'), false],
  ['a text and what was not read', UNREAD, text('a'), undefined],
  ['a text and one that begins otherwise, of which the rest was not read', around('www.', UNREAD), text('api.example'), false],
  ['a text and one of which a part was not read', around('www.', UNREAD), text('www.example'), undefined],
  ['two of which one was not read', stage, UNREAD, undefined],
  ['two that were not read', UNREAD, UNREAD, undefined],
])('%s: %p', (_, one, other, expected) => {
  expect(equal(one, other)).toBe(expected);
  expect(equal(other, one)).toBe(expected);
});

test('a text and something unknown is the question whether it is that text', () => {
  expect(equal(stage, text('prod'))).toEqual({ unknown: stage, answers: [{ only: ['prod'] }, { except: ['prod'] }] });
  expect(equal(text('prod'), closed('Stage', 'dev', 'prod'))).toMatchObject({ answers: [{ only: ['prod'] }, { only: ['dev'] }] });
});

test('a text with a hole is a question about what is in the hole', () => {
  expect(equal(around('www.', stage, '.com'), text('www.prod.com'))).toEqual(equal(stage, text('prod')));
});

test('two unknown texts are one question, in whatever order they are', () => {
  const verdict = equal(stage, new Unknown(() => 'Other'));
  expect(answers(verdict)).toEqual([{ only: ['true'] }, { only: ['false'] }]);
  const others = equal(new Unknown(() => 'Other'), stage);
  expect(typeof others === 'object' && others.unknown.origin).toBe('["Other","Stage"]');
  expect(typeof verdict === 'object' && verdict.unknown.origin).toBe('["Other","Stage"]');
});

test('two that have one text in common may be equal', () => {
  expect(answers(equal(closed('One', 'a', 'b'), closed('Other', 'b', 'c')))).toHaveLength(2);
  expect(answers(equal(closed('One', 'a', 'b'), stage))).toHaveLength(2);
});

test('two attributes of resources are equal in some deployments, one attribute is always itself', () => {
  const stack = stackOf({ Resources: { One: { Type: 'T' }, Other: { Type: 'T' } } });
  const [one, other] = stack.resources.map((resource) => ({ resource, attribute: 'Ref' }));
  expect(equal(one, { ...one })).toBe(true);
  expect(answers(equal(one, other))).toHaveLength(2);
});

test('something that can be no text at all is no question', () => {
  expect(isUnknownText(closed('Nothing'), 'a')).toBeUndefined();
});

import { stackOf } from './templates';
import { withReplacedParts } from '../../src/deployment/replaced-parts';
import { Incomparable, Unknown, UNREAD } from '../../src/deployment/unknown';
import { HOLE } from '../../src/names/dummy-values';

const stack = stackOf({ Resources: {} });
const [one, two, three] = ['one', 'two', 'three'].map((origin) => new Unknown(() => origin));

function holesOf(text: string, holes: readonly Unknown[]) {
  const resolved = withReplacedParts({ text, holes }, stack);
  return 'text' in resolved ? resolved.holes : undefined;
}

test('a text without such parts, and what is no text, stay as they are', () => {
  const text = { text: `{{mustache}} ${HOLE}`, holes: [one] };
  expect(withReplacedParts(text, stack)).toBe(text);
  expect(withReplacedParts(one, stack)).toBe(one);
});

test('the unknown parts beside a replaced part stay, and those inside it become a part of its origin', () => {
  const holes = holesOf(`${HOLE}{{resolve:ssm:${HOLE}}}${HOLE}`, [one, two, three]);
  expect(holes).toEqual([one, expect.any(Unknown), three]);
  expect(holes?.[1].origin).toContain('two');
});

test('a stored value is the same wherever its reference in a stack is the same', () => {
  const [first, second, other] = ['{{resolve:ssm:x}}', '{{resolve:ssm:x}}', '{{resolve:ssm:y}}'].map((text) => withReplacedParts({ text }, stack));
  expect(first).toEqual(expect.objectContaining({ origin: (second as Unknown).origin }));
  expect(first).not.toBeInstanceOf(Incomparable);
  expect((other as Unknown).origin).not.toBe((first as Unknown).origin);
});

test.each([
  ['what a change set does not know yet', '{{changeSet:KNOWN_AFTER_APPLY}}', []],
  ['a stored value under a name that can be several texts', `{{resolve:ssm:${HOLE}}}`, [new Incomparable(() => 'lookup')]],
])('%s is not compared with others', (_, text, holes) => {
  expect(withReplacedParts({ text, holes }, stack)).toBeInstanceOf(Incomparable);
});

test('a stored value under a name that was not read was not read', () => {
  expect(withReplacedParts({ text: `{{resolve:ssm:${HOLE}}}`, holes: [UNREAD] }, stack)).toBe(UNREAD);
});

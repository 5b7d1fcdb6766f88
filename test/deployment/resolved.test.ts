import { resourceIn, stackOf } from './templates';
import { LIMITS, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { numberOf } from '../../src/deployment/numbered';
import { concatenated, crossed, isUnread, literalOf, openText, readAgain, spelling, unknownOf, type Resolved } from '../../src/deployment/resolved';
import { Unknown, UNREAD } from '../../src/deployment/unknown';
import { HOLE } from '../../src/names/dummy-values';

const stage = new Unknown(() => 'Stage');
const host = new Unknown(() => 'Host');
const bucket = resourceIn(stackOf({ Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } }), 'Bucket');
const ARN: Resolved = { resource: bucket, attribute: 'Arn' };
const ORIGIN = JSON.stringify([numberOf(bucket.stack), 'Bucket', 'Arn']);
const withHoles = (text: string, ...holes: Unknown[]): Resolved => ({ text, holes });

test.each<[string, Resolved | undefined, string | undefined]>([
  ['a text', { text: 'a' }, 'a'],
  ['the empty text', { text: '' }, ''],
  ['a text with a hole', withHoles(`a${HOLE}`, stage), undefined],
  ['an attribute', ARN, undefined],
  ['something unknown', stage, undefined],
  ['nothing', undefined, undefined],
])('%s is known in full: %j', (_, resolved, expected) => {
  expect(literalOf(resolved)).toBe(expected);
});

describe('a text of several parts', () => {
  test('has a hole for each part that is unknown', () => {
    expect(concatenated([{ text: 'a' }, stage, ARN, { text: 'b' }], '-')).toMatchObject({ text: `a-${HOLE}-${HOLE}-b`, holes: [stage, { origin: ORIGIN }] });
  });

  test('keeps the holes of its parts', () => {
    expect(concatenated([withHoles(`a${HOLE}`, stage), withHoles(`${HOLE}b`, host)], '')).toEqual({ text: `a${HOLE}${HOLE}b`, holes: [stage, host] });
  });

  test('is what its only part is', () => {
    expect(concatenated([ARN], '-')).toBe(ARN);
    expect(concatenated([{ text: '' }, ARN, { text: '' }], '')).toBe(ARN);
  });

  test('has the separator beside an empty part', () => {
    expect(concatenated([{ text: '' }, { text: 'a' }], '-')).toEqual({ text: '-a', holes: [] });
  });

  test.each<[string, Resolved[], string, boolean]>([
    ['as long as a text may be', [{ text: 'a'.repeat(LIMITS.text - 3) }, { text: 'b' }], '-', false],
    ['longer than a text may be', [{ text: 'a'.repeat(LIMITS.text - 2) }, { text: 'b' }], '-', true],
    ['with as many holes as a text may have', Array.from({ length: LIMITS.holes }, () => stage), '', false],
    ['with more holes than a text may have', Array.from({ length: LIMITS.holes + 1 }, () => stage), '', true],
  ])('%s', (_, parts, separator, isBeyond) => {
    const obstacles = new Set<Obstacle>();
    const text = notingObstacles(obstacles, () => concatenated(parts, separator));
    expect([text === UNREAD, [...obstacles]]).toEqual(isBeyond ? [true, ['text']] : [false, []]);
  });
});

describe('the spelling', () => {
  test.each<[string, Resolved, string | undefined]>([
    ['of a text is the text', { text: 'a' }, 'a'],
    ['has the origins of what is unknown', withHoles(`${HOLE}.a.${HOLE}`, host, stage), `${HOLE}Host${HOLE}.a.${HOLE}Stage${HOLE}`],
    ['of something unknown is its origin', stage, `${HOLE}Stage${HOLE}`],
    ['of an attribute is where it comes from', ARN, `${HOLE}${ORIGIN}${HOLE}`],
    ['of what was not read is undefined', UNREAD, undefined],
    ['of a text of which a part was not read is undefined', withHoles(`a${HOLE}`, UNREAD), undefined],
  ])('%s', (_, resolved, expected) => {
    expect(spelling(resolved)).toBe(expected);
  });
});

test.each<[string, Resolved, boolean]>([
  ['what was not read', UNREAD, true],
  ['a text of which a part was not read', withHoles(`${HOLE}${HOLE}`, stage, UNREAD), true],
  ['a text with a hole', withHoles(HOLE, stage), false],
  ['a text', { text: 'a' }, false],
  ['an attribute', ARN, false],
])('%s is unread: %p', (_, resolved, expected) => {
  expect(isUnread(resolved)).toBe(expected);
});

describe('what is unknown of a text', () => {
  test.each<[string, string | undefined]>([
    ['www.prod.com', 'prod'], ['www..com', ''], ['www.com', undefined], ['api.prod.com', undefined], ['www.prod.org', undefined],
  ])('is the part in its only hole: for %s %j', (text, part) => {
    const open = openText(withHoles(`www.${HOLE}.com`, stage));
    expect([open.unknown, open.partFor(text)]).toEqual([stage, part]);
  });

  test.each<[string, string | undefined]>([['a-x-b', 'a-x-b'], ['ab', undefined], ['x-a-b', undefined], ['a--', undefined]])('is the whole with several holes: for %s %j', (text, part) => {
    const open = openText(withHoles(`a-${HOLE}${HOLE}-b`, stage, host));
    expect([open.unknown.origin, open.partFor(text)]).toEqual([unknownOf(withHoles(`a-${HOLE}${HOLE}-b`, stage, host)).origin, part]);
  });

  test('is the whole where nothing of it is known', () => {
    expect(openText(stage).unknown).toBe(stage);
    expect(openText(stage).partFor('any')).toBe('any');
    expect(openText(ARN).partFor('any')).toBe('any');
  });
});

test('two unknown texts are the same if all their parts are', () => {
  const origin = (resolved: Resolved) => unknownOf(resolved).origin;
  expect(origin(withHoles(`a${HOLE}`, stage))).toBe(origin(withHoles(`a${HOLE}`, new Unknown(() => 'Stage'))));
  expect(origin(withHoles(`a${HOLE}`, stage))).not.toBe(origin(withHoles(`a${HOLE}`, host)));
  expect(origin(withHoles(`a${HOLE}`, stage))).not.toBe(origin(withHoles(`b${HOLE}`, stage)));
  expect(origin(ARN)).not.toBe(origin({ resource: bucket, attribute: 'Ref' }));
});

describe('an attribute that another stack gets', () => {
  test('keeps the first way out of its stack', () => {
    const exported = crossed([ARN], 'export');
    expect(exported).toEqual([{ ...ARN, crossing: 'export' }]);
    expect(crossed(exported, 'output')).toEqual(exported);
  });

  test('forgets it where CloudFormation reads the value again', () => {
    expect(readAgain(crossed([ARN, { text: 'a' }], 'export'))).toEqual([ARN, { text: 'a' }]);
  });

  test('is nothing where nothing is known', () => {
    expect(crossed(undefined, 'export')).toBeUndefined();
    expect(readAgain(undefined)).toBeUndefined();
  });

  test('a text has no such way', () => {
    expect(crossed([{ text: 'a' }, stage], 'export')).toEqual([{ text: 'a' }, stage]);
  });
});

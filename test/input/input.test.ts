import { Token } from 'aws-cdk-lib';
import { FLAG, kind, listOf, listOfKnown, literalText, mapOf, mayBeLookedUp, mayBeLookedUpNumber, number, oneOf, oneOfOrToken, optional, required, text, type Mistake, worstOf } from '../../src/input/input';

const NAME = text('a domain name', 'www.example.com');
const LEVEL = oneOf('Level', { ON: 'on', FULLY_ON: 'fully-on' });
const TOKEN = Token.asString({ Ref: 'Given' });

test('a list of known items takes tokens among them, and is none itself', () => {
  const names = listOfKnown(NAME, 'domain names');
  expect(names.mistakeIn([TOKEN, 'a.example.com'], 'names')).toBeUndefined();
  expect(names.mistakeIn([7], 'names')).toMatchObject({ at: 'names[0]', given: 7 });
  expect(names.mistakeIn(Token.asList({ Ref: 'Given' }), 'names')).toMatchObject({
    at: 'names', problem: 'is a token, whose items are known only at deployment', instead: "list them one by one, as ['www.example.com']",
  });
});

describe('a flag', () => {
  test.each([true, false])('takes %p', (value) => {
    expect(FLAG.mistakeIn(value, 'open')).toBeUndefined();
  });

  test.each<[unknown, string]>([
    ['true', 'write true'], [' Yes ', 'write true'], [1, 'write true'], ['off', 'write false'], [0, 'write false'], ['maybe', 'write true or false, without quotes'], [2, 'write true or false, without quotes'],
  ])('does not take %p: %s', (given, instead) => {
    expect(FLAG.mistakeIn(given, 'open')).toMatchObject({ at: 'open', given, expected: 'true or false', instead });
  });
});

describe('an enum', () => {
  test.each<[unknown, string]>([
    ['ON', 'write Level.ON'], ['FULLY-ON', 'write Level.FULLY_ON'], ['half', 'write Level.ON or another Level'], [TOKEN, 'write Level.ON or another Level'],
  ])('does not take %p: %s', (given, instead) => {
    expect(LEVEL.mistakeIn(given, 'level')).toMatchObject({ expected: 'one of "on", "fully-on"', instead, mayBeRightLater: true });
  });

  test('takes one of its values, and a token only where one is allowed', () => {
    expect(LEVEL.mistakeIn('fully-on', 'level')).toBeUndefined();
    expect(oneOfOrToken('Level', { ON: 'on' }).mistakeIn(TOKEN, 'level')).toBeUndefined();
    expect(oneOfOrToken('Level', { ON: 'on' }).mistakeIn('half', 'level')).toBeDefined();
  });
});

describe('a list', () => {
  const NAMES = listOf(NAME, 'domain names');

  test('is judged element by element', () => {
    expect(NAMES.mistakeIn(['a.example.com', 7], 'domainNames')).toMatchObject({ at: 'domainNames[1]', given: 7, instead: 'write \'www.example.com\'' });
    expect(NAMES.mistakeIn([], 'domainNames')).toBeUndefined();
  });

  test('that lacks its brackets is shown with them', () => {
    expect(NAMES.mistakeIn('a.example.com', 'domainNames')).toMatchObject({ at: 'domainNames', expected: 'a list of domain names', instead: 'write [\'a.example.com\']' });
    expect(NAMES.mistakeIn(7, 'domainNames')).toMatchObject({ instead: 'write [\'www.example.com\']' });
  });
});

describe('a map', () => {
  const LEVELS = mapOf(LEVEL, 'a map of levels', "{ 'one': Level.ON }");

  test('is judged entry by entry', () => {
    expect(LEVELS.mistakeIn({ one: 'on', other: 'half' }, 'levels')).toMatchObject({ at: 'levels["other"]', given: 'half' });
    expect(LEVELS.mistakeIn({}, 'levels')).toBeUndefined();
  });

  test.each([[[]], ['on'], [new Date(0)]])('does not take %p', (given) => {
    expect(LEVELS.mistakeIn(given, 'levels')).toMatchObject({ expected: 'a map of levels', instead: 'write { \'one\': Level.ON }' });
  });
});

const PORT = number('80');

describe('a number', () => {
  test('may be a token, and not a text', () => {
    expect([PORT.mistakeIn(443, 'port'), PORT.mistakeIn(Token.asNumber({ Ref: 'Given' }), 'port')]).toEqual([undefined, undefined]);
    expect(PORT.mistakeIn('443', 'port')).toMatchObject({ instead: 'write 443' });
    expect(PORT.mistakeIn('https', 'port')).toMatchObject({ instead: 'write 80' });
    expect(PORT.mistakeIn(NaN, 'port')).toMatchObject({ instead: 'write 80' });
  });
});

test('what is optional may be left out, and not be null', () => {
  expect(optional(NAME).mistakeIn(undefined, 'name')).toBeUndefined();
  expect(optional(NAME).mistakeIn(null, 'name')).toMatchObject({ instead: 'leave name out, or write \'www.example.com\'' });
  expect(required(NAME).mistakeIn(undefined, 'name')).toMatchObject({ given: undefined, expected: 'a domain name' });
});

test('a text that the CDK CLI has yet to look up may turn out to be right', () => {
  const even = mayBeLookedUp(kind('an even text', "'ab'", (value) => typeof value === 'string' && value.length % 2 === 0));
  expect(even.mistakeIn('a', 'text')).toMatchObject({ mayBeRightLater: true });
  expect(even.mistakeIn(1, 'text')).toMatchObject({ mayBeRightLater: false });
  expect(even.mistakeIn('ab', 'text')).toBeUndefined();
});

test('a number that the app makes of such a text may turn out to be right', () => {
  expect(PORT.mistakeIn(NaN, 'port')).toMatchObject({ mayBeRightLater: true });
  expect([-1, '1', null].map((given) => mayBeLookedUpNumber(kind('a number', '1', (value) => value === 1)).mistakeIn(given, 'number')?.mayBeRightLater))
    .toEqual([false, false, false]);
});

test('a literal text is no token', () => {
  expect(literalText('an ID', 'Web').mistakeIn('Service', 'id')).toBeUndefined();
  expect(literalText('an ID', 'Web').mistakeIn(TOKEN, 'id')).toMatchObject({ expected: 'an ID', instead: 'write \'Web\'' });
});

test('no text of a private key is repeated, in whatever prop it is', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n-----END PRIVATE KEY-----';
  expect(listOf(text('a PEM text', 'ca.pem'), 'PEM texts').mistakeIn(key, 'certificates')).toMatchObject({ instead: 'put it into a list' });
});

describe('of several mistakes', () => {
  const [certain, later, another] = [{}, { mayBeRightLater: true }, { mayBeRightLater: true }].map((rest, index): Mistake => (
    { at: `p${index}`, given: 'x', expected: 'y', instead: 'write z', ...rest }));

  test.each<[string, (Mistake | undefined)[], Mistake | undefined]>([
    ['there may be none', [undefined, undefined], undefined],
    ['one that is certain counts, wherever it is', [later, undefined, certain], certain],
    ['those that may be right later all count', [later, another], { ...later, besides: [another] }],
    ['those within others count too', [another, { ...later, besides: [certain] }], certain],
  ])('%s', (_, found, expected) => {
    expect(worstOf(found)).toEqual(expected);
  });
});

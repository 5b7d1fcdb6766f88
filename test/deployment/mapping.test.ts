import { valuesIn } from '../../src/deployment/mapping';
import type { Resolved } from '../../src/deployment/resolved';
import { inEveryScenario, possibleTexts } from '../../src/deployment/scenarios';
import { Unknown, UNREAD } from '../../src/deployment/unknown';
import { HOLE } from '../../src/names/dummy-values';

const MAPPING = { dev: { Arn: 'one', Name: 'd' }, test: { Arn: 'one' }, prod: { Arn: 'two', Name: 'p' } };
const stage = new Unknown(() => 'Stage');
const key = (text: string): Resolved => ({ text });
const values = (first: Resolved, second: Resolved, otherwise?: unknown, mapping: unknown = MAPPING) => valuesIn(mapping, first, second, otherwise);

test.each<[string, readonly unknown[], unknown[]]>([
  ['two known keys lead to one value', values(key('prod'), key('Arn')), ['two']],
  ['a first key that is not there leads nowhere', values(key('stage'), key('Arn')), []],
  ['a second key that is not there leads nowhere', values(key('test'), key('Name')), []],
  ['a name that every object has is no key', values(key('toString'), key('Arn')), []],
  ['nor is it a second one', values(key('dev'), key('toString')), []],
  ['an unknown first key leads to each value once', values(stage, key('Arn')), ['one', 'two']],
  ['rows without the second key are left out', values(stage, key('Name')), ['d', 'p']],
  ['an unknown second key leads to each value of the row', values(key('dev'), stage), ['one', 'd']],
  ['two unknown keys lead to the values of each row', values(stage, new Unknown(() => 'Column')), ['one', 'd', 'one', 'two', 'p']],
  ['a key with a known beginning leads to the rows that begin so', values({ text: `te${HOLE}`, holes: [stage] }, key('Arn')), ['one']],
  ['a key with a beginning that no row has leads nowhere', values({ text: `x${HOLE}`, holes: [stage] }, key('Arn')), []],
  ['a key of few possible texts leads to their rows', values(new Unknown(() => 'Closed', { only: ['prod', 'none'] }), key('Arn')), ['two']],
  ['a key that was not read leads nowhere', values(UNREAD, key('Arn')), []],
  ['a mapping that is no map leads nowhere', values(key('dev'), key('Arn'), undefined, 'dev'), []],
  ['a row that is no map leads nowhere', values(key('dev'), key('Arn'), undefined, { dev: 'Arn' }), []],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

describe('a default value', () => {
  test.each<[string, readonly unknown[], unknown[]]>([
    ['stands for a first key that is not there', values(key('stage'), key('Arn'), 'none'), ['none']],
    ['stands for a second key that is not there', values(key('test'), key('Name'), 'none'), ['none']],
    ['is left out where both keys are there', values(key('prod'), key('Name'), 'none'), ['p']],
    ['is one of the values of an unknown key', values(stage, key('Name'), 'none'), ['d', 'p', 'none']],
    ['is one of the values of two unknown keys', values(stage, new Unknown(() => 'Column'), 'none'), ['one', 'd', 'none', 'one', 'none', 'two', 'p', 'none', 'none']],
    ['stands for a mapping that is not there', values(key('dev'), key('Arn'), 'none', null), ['none']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('in a scenario', () => {
  const inScenarios = (column: string, otherwise?: unknown) =>
    inEveryScenario(() => [[...values(stage, key(column), otherwise), possibleTexts(stage)]]);

  test('an unknown key leads to one value, and the scenario says which keys that means', () => {
    expect(inScenarios('Arn')).toEqual([['one', { only: ['dev', 'test'] }], ['two', { only: ['prod'] }]]);
  });

  test('a default value means all other keys', () => {
    expect(inScenarios('Name', 'none')).toEqual([['d', { only: ['dev'] }], ['p', { only: ['prod'] }], ['none', { except: ['dev', 'prod'] }]]);
  });

  test('an entry that is the default value itself is no value of its own', () => {
    expect(inScenarios('Name', 'p')).toEqual([['d', { only: ['dev'] }], ['p', { except: ['dev'] }]]);
  });
});

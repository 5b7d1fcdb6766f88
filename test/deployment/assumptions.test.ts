import { assuming } from '../../src/deployment/assumptions';
import { NO_ASSUMPTIONS } from '../../src/deployment/scenarios';
import { Unknown } from '../../src/deployment/unknown';

const stage = new Unknown(() => 'Stage');
const isProd = { only: ['prod'] };

test('the same answer to the same question makes the same scenario', () => {
  const scenario = assuming(NO_ASSUMPTIONS, stage, isProd);
  expect([...scenario]).toEqual([['Stage', { unknown: stage, possible: isProd }]]);
  expect(assuming(NO_ASSUMPTIONS, new Unknown(() => 'Stage'), isProd)).toBe(scenario);
});

test('the same answer to another question makes another scenario', () => {
  assuming(NO_ASSUMPTIONS, stage, isProd);
  const other = new Unknown(() => 'Other');
  expect([...assuming(NO_ASSUMPTIONS, other, isProd)]).toEqual([['Other', { unknown: other, possible: isProd }]]);
});

test('another answer to a question replaces the one before', () => {
  const isOther = { except: ['prod'] };
  expect([...assuming(assuming(NO_ASSUMPTIONS, stage, isProd), stage, isOther)]).toEqual([['Stage', { unknown: stage, possible: isOther }]]);
});

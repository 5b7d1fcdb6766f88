import { CERTIFICATE_STORES } from '../../src/catalog/certificate-stores';
import { REQUESTABLE_KEYS } from '../../src/catalog/requestable';
import { SLOTS } from '../../src/catalog/slots';

const named = SLOTS.map((slot) => [`${slot.type} ${slot.property} ${Object.values(slot.where ?? {}).join(' ')}`.trim(), slot] as const);

test('each slot is there once', () => {
  expect(named.map(([name]) => name)).toEqual([...new Set(named.map(([name]) => name))]);
});

describe.each(named)('%s', (_, slot) => {
  test('names an AWS page', () => {
    expect(slot.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w/.-]+\.html$/);
  });

  test('has a region exactly when it takes ACM certificates', () => {
    expect(slot.region !== undefined).toBe(slot.takes.includes('acm'));
  });

  test('restricts keys and kinds of ACM certificates alone', () => {
    expect([slot.keys, slot.kinds].some((fact) => fact !== undefined) && !slot.takes.includes('acm')).toBe(false);
  });

  test('takes a key with which ACM issues certificates', () => {
    const { keys } = slot;
    const all = keys === undefined ? [] : 'values' in keys ? Object.values(keys.values) : [keys];
    expect(all.filter(({ only }) => !REQUESTABLE_KEYS.some((key) => only.includes(key)))).toEqual([]);
  });

  test('takes something', () => {
    expect(slot.takes.map((store) => CERTIFICATE_STORES[store])).not.toHaveLength(0);
  });
});

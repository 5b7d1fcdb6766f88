import { Unknown, unknownFact, UNREAD } from '../../src/deployment/unknown';

test('the origin of an unknown text is described only once, and only when it is needed', () => {
  const describe = jest.fn(() => 'Stage of Web');
  const unknown = new Unknown(describe);
  expect(describe).not.toHaveBeenCalled();
  expect([unknown.origin, unknown.origin]).toEqual(['Stage of Web', 'Stage of Web']);
  expect(describe).toHaveBeenCalledTimes(1);
});

test('an unknown text can be any text, a fact is true or false', () => {
  expect(new Unknown(() => 'Stage').possible).toEqual({ except: [] });
  expect(unknownFact(() => 'is production')).toMatchObject({ origin: 'is production', possible: { only: ['true', 'false'] } });
});

test('what was not read says so', () => {
  expect(UNREAD.origin).toBe('not read');
});

import { log } from '../../../src/handler/custom-resource/log';

test('an entry is one line of JSON', () => {
  const written = jest.spyOn(console, 'log').mockReturnValue();
  log({ request: 'Create', reason: 'two\nlines' });
  expect(written.mock.calls).toEqual([['{"request":"Create","reason":"two\\nlines"}']]);
  written.mockRestore();
});

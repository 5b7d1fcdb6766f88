import { readFileSync } from 'fs';
import { reason } from '../../../src/readers/templates/input-error';

function errorOf(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return error;
  }
}

test.each([['/nowhere', 'there is no such file or directory'], ['/', 'it is a directory']])('%s cannot be read: %s', (file, expected) => {
  expect(reason(errorOf(() => readFileSync(file)))).toBe(expected);
});

test.each([['EACCES', 'permission denied'], ['ELOOP', 'its symbolic links go in a circle']])('%s: %s', (code, expected) => {
  expect(reason(Object.assign(new Error(`${code}: open 'x'`), { code }))).toBe(expected);
});

test('of another error, the first line is told', () => {
  expect(reason(new Error('bad indentation:\n 1 | x'))).toBe('bad indentation');
  expect(reason(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))).toBe('EIO: i/o error');
});

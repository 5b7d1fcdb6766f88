import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { OWN_DIRECTORY, ownVersion } from '../src/own-package';

test('the directory of the package is the one with its package.json', () => {
  expect(OWN_DIRECTORY).toBe(join(__dirname, '..'));
  expect(existsSync(join(OWN_DIRECTORY, 'src'))).toBe(true);
});

test('the version is that of package.json', () => {
  expect(ownVersion()).toBe(JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')).version);
});

import { readFileSync } from 'fs';
import { join } from 'path';
import { apiPage } from '../../projenrc/reference/api';

test('API.md is what jsii-docgen writes for the public API as it is now', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'API.md'), 'utf8')).toEqual(apiPage());
});

import { readFileSync } from 'fs';
import { join } from 'path';
import { referencePages } from '../../projenrc/reference/pages';

const root = join(__dirname, '..', '..');

test.each(Object.entries(referencePages()))('%s is what `npx projen docs` writes', (file, text) => {
  expect(readFileSync(join(root, file), 'utf8')).toEqual(text);
});

import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { referencePages } from '../../projenrc/reference/pages';

const root = join(__dirname, '..', '..');

test.each(Object.entries(referencePages()))('%s is what `npx projen docs` writes', (file, text) => {
  expect(readFileSync(join(root, file), 'utf8')).toEqual(text);
});

test('there is no page of a rule that is gone', () => {
  const written = Object.keys(referencePages()).filter((file) => file.startsWith('docs/rules/'));
  expect(readdirSync(join(root, 'docs', 'rules')).map((file) => `docs/rules/${file}`).sort()).toEqual(written.sort());
});

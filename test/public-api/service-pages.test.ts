import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { servicePages } from '../../projenrc/reference/service-pages';

const root = join(__dirname, '..', '..');
const pages = servicePages();

test('docs/services is what `npx projen service-pages` writes', () => {
  const written = Object.keys(pages).map((file) => [file, readFileSync(join(root, file), 'utf8')]);
  expect(Object.fromEntries(written)).toEqual(pages);
});

test('there is no page of an example that is gone', () => {
  expect(readdirSync(join(root, 'docs', 'services')).map((file) => `docs/services/${file}`).sort()).toEqual(Object.keys(pages).sort());
});

import { existsSync } from 'fs';
import { join } from 'path';
import { SERVICE_EXAMPLES } from '../../examples/services';
import { pagesOf, titleOf } from '../../projenrc/reference/pages-of-slot';
import { servicesPage } from '../../projenrc/reference/services';
import { NO_PAGE, OTHER_PAGES } from '../../projenrc/reference/without-example';
import { SLOTS } from '../../src/catalog/slots';

const docs = join(__dirname, '..', '..', 'docs');
const slots = SLOTS.filter(({ takes }) => takes.includes('acm'));
const types = [...new Set(slots.map(({ type }) => type))];
const shown = Object.values(SERVICE_EXAMPLES).flatMap(({ property }) => property?.[0] ?? []);

test('each resource type that takes a certificate of ACM has a page, or a reason why not', () => {
  expect(slots.filter((slot) => pagesOf(slot).length === 0 && !NO_PAGE[slot.type]).map(({ type }) => type)).toEqual([]);
});

test('a type has one of them: an example, another page, or a reason', () => {
  const lists = [shown, Object.keys(OTHER_PAGES), Object.keys(NO_PAGE)];
  expect(types.filter((type) => lists.filter((list) => list.includes(type)).length !== 1)).toEqual([]);
  expect(lists.flat().filter((type) => !types.includes(type))).toEqual([]);
});

test('the page of services links to each page, and gives each reason', () => {
  const page = servicesPage();
  for (const file of slots.flatMap(pagesOf)) {
    expect(existsSync(join(docs, file))).toBe(true);
    expect(page).toContain(`→ [${titleOf(file)}](${file})`);
    expect(titleOf(file)).toBeDefined();
  }
  Object.values(NO_PAGE).forEach((reason) => expect(page).toContain(`: ${reason}\n`));
});

test('each example is on the page of services, but for the services without a property', () => {
  const linked = new Set(slots.flatMap(pagesOf));
  const missing = Object.keys(SERVICE_EXAMPLES).filter((name) => SERVICE_EXAMPLES[name].property && !linked.has(`services/${name}.md`));
  expect(missing).toEqual([]);
});

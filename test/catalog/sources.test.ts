import { readdirSync } from 'fs';
import { join } from 'path';

const FOLDER = join(__dirname, '..', '..', 'src', 'catalog');

/** All objects in the constants of a file. */
function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return [...Array.isArray(value) ? [] : [value as Readonly<Record<string, unknown>>], ...Object.values(value).flatMap(objectsIn)];
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
const sources = files.flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(FOLDER, file))))
  .flatMap(objectsIn).flatMap(({ source }) => source ?? []);

test('each fact that names its source names a page of AWS', () => {
  expect(sources.length).toBeGreaterThan(15);
  expect(sources.filter((source) => !/^https:\/\/docs\.(aws\.amazon\.com|amazonaws\.cn)\/[\w/.-]+\.html(#[\w-]+)?$/.test(String(source)))).toEqual([]);
});

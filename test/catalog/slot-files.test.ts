import { readdirSync } from 'fs';
import { join } from 'path';
import type { Slot } from '../../src/catalog/slot';
import { SLOTS } from '../../src/catalog/slots';

const FOLDER = join(__dirname, '..', '..', 'src', 'catalog', 'slots');

const files = readdirSync(FOLDER).map((file) => file.replace('.ts', '')).filter((file) => file !== 'index').sort()
  .map((file) => [file, Object.values(jest.requireActual<Record<string, readonly Slot[]>>(join(FOLDER, file))).flat()] as const);

test.each(files)('%s has the slots of the CloudFormation namespace that it is named after', (file, slots) => {
  expect([...new Set(slots.map(({ type }) => type.split('::')[1].toLowerCase()))]).toEqual([file.replace(/-/g, '')]);
});

test('the index lists the slots of every file, in the order of the file names', () => {
  expect(SLOTS).toEqual(files.flatMap(([, slots]) => slots));
});

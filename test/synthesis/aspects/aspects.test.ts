import { readdirSync, readFileSync } from 'fs';
import { basename, join } from 'path';
import { aspectFiles, FOLDER } from '../../../projenrc/aspects/aspects';

const root = join(__dirname, '..', '..', '..');

test.each(Object.entries(aspectFiles()))('%s is what `npx projen aspects` writes', (file, text) => {
  expect(readFileSync(join(root, file), 'utf8')).toEqual(text);
});

test('there is no Aspect without a rule', () => {
  const byHand = ['allowed-names-check.ts', 'rule-aspect.ts'];
  expect(readdirSync(join(root, FOLDER)).sort()).toEqual([...Object.keys(aspectFiles()).map((file) => basename(file)), ...byHand].sort());
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { beginCompilation, endCompilation, isCompiled } from '../../projenrc/compiled';

const FILES = ['README.md', 'package.json', 'package-lock.json', '.projen/tasks.json', '.jsii', 'src/index.ts', 'src/names/arn.ts', 'projenrc/tests.ts', 'lib/index.js'];

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'compiled-'));
  FILES.forEach((file) => writeAt(file, `content of ${file}`));
});

/** Compiles the project, whose files change meanwhile. */
function compile(change: () => void = () => undefined) {
  beginCompilation(project);
  change();
  endCompilation(project);
}

function writeAt(file: string, content: string) {
  mkdirSync(join(project, file, '..'), { recursive: true });
  writeFileSync(join(project, file), content);
}

test('a library that was never compiled is not', () => {
  expect(isCompiled(project)).toBe(false);
});

test('a library is compiled when its inputs were recorded, and files outside them may change', () => {
  compile();
  writeAt('docs/guide.md', 'new');
  expect(isCompiled(project)).toBe(true);
});

test.each<[string, () => void]>([
  ['a source that changes', () => writeAt('src/names/arn.ts', 'changed')],
  ['a source that is new', () => writeAt('src/names/domain.ts', 'new')],
  ['a source that is gone', () => rmSync(join(project, 'src/names/arn.ts'))],
  ['a source that has another name', () => { rmSync(join(project, 'src/names/arn.ts')); writeAt('src/names/arns.ts', 'content of src/names/arn.ts'); }],
  ['a change of the build', () => writeAt('projenrc/tests.ts', 'changed')],
  ['another order of steps', () => writeAt('.projen/tasks.json', 'changed')],
  ['another README', () => writeAt('README.md', 'changed')],
  ['another version', () => writeAt('package.json', 'changed')],
  ['another compiler', () => writeAt('package-lock.json', 'changed')],
  ['a library that is deleted', () => rmSync(join(project, 'lib'), { recursive: true })],
  ['an assembly that is deleted', () => rmSync(join(project, '.jsii'))],
])('%s asks for a compilation', (_, change) => {
  compile();
  change();
  expect(isCompiled(project)).toBe(false);
});

test('a source that changes during a compilation asks for another one', () => {
  compile(() => writeAt('src/names/arn.ts', 'changed'));
  expect(isCompiled(project)).toBe(false);
});

test('a compilation that does not end leaves no compiled library', () => {
  beginCompilation(project);
  expect(isCompiled(project)).toBe(false);
});

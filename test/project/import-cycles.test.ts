import { readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { preProcessFile } from 'typescript';

const SOURCES = path.join(__dirname, '..', '..', 'src');

/** The files of `src` that a file imports, those included of which it imports types alone. */
function importsOf(file: string): string[] {
  return preProcessFile(readFileSync(file, 'utf8')).importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => require.resolve(path.resolve(path.dirname(file), fileName.replace(/\.js$/, ''))));
}

/** The first cycle that is found, file by file; empty if there is none. */
function cycleIn(files: readonly string[], imports: (file: string) => readonly string[]): string[] {
  const done = new Set<string>();
  const search = (file: string, above: readonly string[]): string[] => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const imported of imports(file)) {
      const cycle = search(imported, [...above, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => search(file, [])).find((cycle) => cycle.length > 0) ?? [];
}

test('no file imports itself through other files, not even for a type', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => path.join(SOURCES, file));
  expect(files.length).toBeGreaterThan(100);
  expect(cycleIn(files, importsOf).map((file) => path.relative(SOURCES, file))).toEqual([]);
});

test('a cycle is found', () => {
  const imports: Record<string, string[]> = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts', 'd.ts'], 'c.ts': [], 'd.ts': ['b.ts'] };
  expect(cycleIn(Object.keys(imports), (file) => imports[file])).toEqual(['b.ts', 'd.ts', 'b.ts']);
});

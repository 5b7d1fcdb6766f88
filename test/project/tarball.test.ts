import { execFileSync } from 'child_process';
import { join } from 'path';

const root = join(__dirname, '..', '..');
const [tarball] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], { cwd: root, encoding: 'utf8' }));
const files: string[] = tarball.files.map(({ path }: { path: string }) => path);

test('users download at most 350 kB', () => {
  expect(tarball.size).toBeLessThanOrEqual(350_000);
});

test('the package has the compiled library, its jsii assembly, README and licence', () => {
  expect(files).toEqual(expect.arrayContaining(['.jsii', 'LICENSE', 'README.md', 'lib/index.js', 'lib/index.d.ts', 'package.json']));
});

test('the package has nothing else', () => {
  expect(files.filter(file => !/^(\.jsii|LICENSE|README\.md|package\.json|lib\/.*\.(js|d\.ts))$/.test(file))).toEqual([]);
});

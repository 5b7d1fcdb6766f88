import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { LARGEST_PACKAGE } from '../../bench/goals';

const root = join(__dirname, '..', '..');
const [tarball] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], { cwd: root, encoding: 'utf8' }));
const files: string[] = tarball.files.map(({ path }: { path: string }) => path);

test('users download no more than the benchmark says', () => {
  expect(tarball.size).toBeLessThanOrEqual(LARGEST_PACKAGE);
});

test('the package has the compiled library, its jsii assembly, README, licence and AGENTS.md', () => {
  expect(files).toEqual(expect.arrayContaining(['.jsii', 'AGENTS.md', 'LICENSE', 'README.md', 'lib/index.js', 'lib/index.d.ts', 'package.json']));
});

test('the package has nothing else', () => {
  expect(files.filter(file => !/^(\.jsii|LICENSE|(AGENTS|README)\.md|package\.json|lib\/.*\.(js|d\.ts))$/.test(file))).toEqual([]);
});

describe('what users cannot see is left out', () => {
  test('declarations of what they cannot import', () => {
    expect(files).toContain('lib/certificate/public/regional-certificate.d.ts');
    expect(files.filter((file) => file.startsWith('lib/catalog/slots/') && file.endsWith('.d.ts'))).toEqual([]);
  });

  test('comments of compiled code', () => {
    expect(readFileSync(join(root, 'lib', 'compiled', 'synthesis.js'), 'utf8')).not.toContain('/**');
    expect(readFileSync(join(root, 'lib', 'certificate', 'public', 'regional-certificate.d.ts'), 'utf8')).toContain('/**');
  });
});

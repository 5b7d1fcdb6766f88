import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, relative } from 'path';

const root = join(__dirname, '..', '..');

test('API.md is what jsii-docgen writes for the public API as it is now', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'api-page-'));
  try {
    const page = join(scratch, 'API.md');
    execFileSync('npx', ['jsii-docgen', '-o', relative(root, page)], { cwd: root, stdio: 'pipe' });

    expect(readFileSync(join(root, 'API.md'), 'utf8')).toEqual(readFileSync(page, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}, 120_000);

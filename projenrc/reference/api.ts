import { execFileSync } from 'child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const root = join(__dirname, '..', '..');

/**
 * API.md as jsii-docgen writes it for what was compiled last. It looks for assemblies in every folder, and the workspaces make
 * node_modules a folder without end, so it gets a folder with the three that it needs.
 */
export function apiPage(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'api-page-'));
  try {
    mkdirSync(join(scratch, 'node_modules'));
    ['.jsii', 'package.json'].forEach(file => copyFileSync(join(root, file), join(scratch, file)));
    ['aws-cdk-lib', 'constructs'].forEach(name => symlinkSync(join(root, 'node_modules', name), join(scratch, 'node_modules', name)));
    execFileSync(join(root, 'node_modules', '.bin', 'jsii-docgen'), ['-o', 'API.md'], { cwd: scratch });
    return readFileSync(join(scratch, 'API.md'), 'utf8');
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

import { execFileSync } from 'child_process';
import { mkdirSync, rmSync } from 'fs';
import { join } from 'path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..');
const INSTALLED = join(__dirname, 'installed');

/** Where what is measured runs: beside what it is compared with, and with the library as users install it. */
export const WORK = join(INSTALLED, 'work');

/** The library there. */
export const LIBRARY = join(INSTALLED, 'node_modules', 'cdk-acm');

/** Puts the packed library and the program of the benchmark there; returns the size of the tarball. */
export function prepare(): number {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK);
  const [{ filename, size }] = JSON.parse(run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', WORK], ROOT));
  rmSync(LIBRARY, { recursive: true, force: true });
  mkdirSync(LIBRARY);
  run('tar', ['-xzf', join(WORK, filename), '-C', LIBRARY, '--strip-components', '1'], ROOT);
  buildSync({
    entryPoints: ['child.ts', 'regions-child.ts'].map((file) => join(__dirname, file)),
    outdir: WORK,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
  });
  return size;
}

/** Runs a program, and returns what it writes. */
export function run(program: string, argv: readonly string[], cwd = WORK): string {
  return execFileSync(program, argv, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 100_000_000 });
}

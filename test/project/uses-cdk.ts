import { join, relative } from 'path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/**
 * Those of the test files whose modules import aws-cdk-lib. On another version of it, only they can end otherwise. Programs that a test starts load
 * the version in node_modules either way.
 */
export async function usingCdk(testPaths: string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: testPaths,
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    logLevel: 'error',
  });
  const uses = (file: string, seen = new Set<string>()): boolean => !seen.has(file) && Boolean(seen.add(file))
    && (metafile.inputs[file]?.imports ?? []).some(({ external, path }) => external ? /^(aws-cdk-lib|constructs)(\/|$)/.test(path) : uses(path, seen));
  return testPaths.filter((path) => uses(relative(ROOT, path)));
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

/** Runs code in a folder that has `dist`, with the files of a site, as the folder of an app has it. */
export function besideSiteFiles<T>(run: () => T): T {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), '<h1>Hello</h1>');
  process.chdir(folder);
  try {
    return run();
  } finally {
    process.chdir(home);
  }
}

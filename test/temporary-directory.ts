import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

/** A temporary directory for this run alone: each app that a test synthesizes leaves an assembly there. */
export default function useTemporaryDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'cdk-acm-tests-'));
  process.env.TMPDIR = directory;
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
}

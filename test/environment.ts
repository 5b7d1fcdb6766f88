import { mkdtempSync, rmSync } from 'fs';
import { constants, tmpdir } from 'os';
import { join } from 'path';

/** What all tests of a run have together. */
export default function makeEnvironment() {
  useTemporaryDirectory();
  // CDK's own validation fails no synthesis, and takes longer than most tests. The tests that run the CDK CLI as users do have it.
  process.env.CDK_VALIDATION = 'false';
}

/**
 * A temporary directory for this run alone: each app that a test synthesizes leaves an assembly there. It goes with the process and not
 * with jest's teardown, which a run that is stopped never comes to.
 */
function useTemporaryDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'cdk-acm-tests-'));
  process.env.TMPDIR = directory;
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

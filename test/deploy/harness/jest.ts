import { spawn } from 'child_process';
import { once } from 'events';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { RunSettings, settingsAsEnvironment } from './settings';
import { ROOT } from './workplace';

const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const CONFIG = join(ROOT, 'test', 'deploy', 'jest.config.json');

interface Report {
  readonly numRuntimeErrorTestSuites: number;
  readonly numTotalTests: number;
  readonly testResults: { readonly assertionResults: { readonly status: string; readonly fullName: string }[] }[];
}

/** Runs the stories and returns the names of the tests that failed. */
export async function failedStories(settings: RunSettings, args: readonly string[]): Promise<string[]> {
  const report = join(settings.directory, 'report.json');
  const jest = spawn(process.execPath, [JEST, '--config', CONFIG, '--json', '--outputFile', report, ...args], {
    cwd: ROOT,
    // The AWS SDK has a banner for those who choose the version of Node.
    env: { ...process.env, ...settingsAsEnvironment(settings), AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // The report is in the file; what is for people goes to standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [exitCode] = await once(jest, 'exit');
  if (!existsSync(report)) {
    throw new Error(`jest ended with ${exitCode} and without a report`);
  }
  return failures(JSON.parse(readFileSync(report, 'utf8')));
}

function failures({ numRuntimeErrorTestSuites, numTotalTests, testResults }: Report): string[] {
  if (numRuntimeErrorTestSuites > 0) {
    throw new Error(`${numRuntimeErrorTestSuites} files of stories could not be run`);
  }
  if (numTotalTests === 0) {
    throw new Error('jest found no story');
  }
  return testResults.flatMap(file => file.assertionResults).filter(test => test.status === 'failed').map(test => test.fullName);
}

import { spawn } from 'child_process';
import { once } from 'events';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { RunSettings, settingsAsEnvironment } from './settings';
import { ROOT } from './workplace';

const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const CONFIG = join(ROOT, 'test', 'deploy', 'jest.config.json');

export interface FailedTest {
  readonly fullName: string;
  readonly failureMessages: string[];
}

interface Report {
  readonly numRuntimeErrorTestSuites: number;
  readonly numTotalTests: number;
  readonly testResults: { readonly assertionResults: (FailedTest & { readonly status: string })[] }[];
}

/** Runs the stories and returns the tests that failed. */
export async function failedStories(settings: RunSettings, args: readonly string[]): Promise<FailedTest[]> {
  const report = join(settings.directory, 'report.json');
  const jest = spawn(process.execPath, [JEST, '--config', CONFIG, '--json', '--outputFile', report, ...args], {
    cwd: ROOT,
    // The AWS SDK has a banner for those who choose the version of Node.
    env: { ...process.env, ...settingsAsEnvironment(settings), AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // The report is in the file; what is for people goes to standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that what jest started is ended with it.
    detached: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(-jest.pid!, 'SIGKILL'));
  }
  const [exitCode] = await once(jest, 'exit');
  if (!existsSync(report)) {
    throw new Error(`jest ended with ${exitCode} and without a report`);
  }
  return failures(JSON.parse(readFileSync(report, 'utf8')));
}

function failures({ numRuntimeErrorTestSuites, numTotalTests, testResults }: Report): FailedTest[] {
  if (numRuntimeErrorTestSuites > 0) {
    throw new Error(`${numRuntimeErrorTestSuites} files of stories could not be run`);
  }
  if (numTotalTests === 0) {
    throw new Error('jest found no story');
  }
  return testResults.flatMap(file => file.assertionResults).filter(test => test.status === 'failed');
}

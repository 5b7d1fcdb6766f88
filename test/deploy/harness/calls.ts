import { Cloud } from './cloud';
import { runWell } from './command';
import { settingsFromEnvironment } from './settings';
import { EMULATOR } from './workplace';

/** A service, an operation and its parameters, in the words of botocore. */
export type Call = readonly [service: string, operation: string, parameters: Readonly<Record<string, unknown>>];

/** The answers of services for which the stories have no AWS SDK, as JSON texts. */
export async function answersTo({ account, home }: Cloud, calls: readonly Call[]): Promise<string[]> {
  const { python, endpoint } = settingsFromEnvironment();
  const answers = await runWell(python, ['-m', 'launcher.calls', endpoint, account, home, JSON.stringify(calls)], { cwd: EMULATOR });
  return answers.trim().split('\n');
}

import { commandLine, type Parts } from '../../src/cli/command-line';
import { doctor } from '../../src/cli/doctor/doctor';
import { askLive } from '../../src/cli/live/ask';

/** What the command loads when it is used. */
export const PARTS: Parts = { doctor: async () => ({ doctor }), live: async () => ({ askLive }) };

export interface Run {
  exitCode: number;
  out: string;
  err: string;
}

/** Runs a command that asks no network, as a user does, but for the process. */
export function run(...argv: string[]): Run {
  const { exitCode, written } = start(argv);
  if (typeof exitCode !== 'number') throw new Error(`"${argv.join(' ')}" waits for the network: use runOnline`);
  return { exitCode, ...written };
}

/** Runs a command that asks the network. */
export async function runOnline(...argv: string[]): Promise<Run> {
  const { exitCode, written } = start(argv);
  return { exitCode: await exitCode, ...written };
}

function start(argv: readonly string[]) {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    write(text: string | Uint8Array) {
      written[name] += text;
      return true;
    },
  });
  const exitCode = commandLine(argv, { out: stream('out'), err: stream('err') }, PARTS);
  return { exitCode, written };
}

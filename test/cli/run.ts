import { commandLine } from '../../src/cli/command-line';

/** Runs the command line as a user does, but for the process. */
export function run(...argv: string[]): { exitCode: number; out: string; err: string } {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    write(text: string | Uint8Array) {
      written[name] += text;
      return true;
    },
  });
  const exitCode = commandLine(argv, { out: stream('out'), err: stream('err') });
  return { exitCode, ...written };
}

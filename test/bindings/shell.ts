import { spawn } from 'child_process';
import { join } from 'path';
import { Command } from './language';

const root = join(__dirname, '..', '..');

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command to its end and keeps what it printed. */
export async function outcomeOf(command: Command, folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: join(root, folder),
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', chunk => output += chunk);
  child.stderr.on('data', chunk => output += chunk);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status => resolve({ status, output }));
  });
}

/** Runs a command that has to succeed. */
export async function succeed(command: Command, folder: string, environment?: Readonly<Record<string, string>>): Promise<string> {
  const { status, output } = await outcomeOf(command, folder, environment);
  if (status !== 0) {
    throw new Error(`"${command.join(' ')}" in ${folder} ended with ${status}:\n${output}`);
  }
  return output;
}

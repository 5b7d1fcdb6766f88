import { spawn } from 'child_process';

/** What a command printed, standard output and error in the order in which they came, and how it ended. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: number | null;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** @default - as long as it takes */
  readonly timeoutSeconds?: number;
}

export async function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutSeconds && options.timeoutSeconds * 1000,
    });
    let output = '';
    child.stdout.on('data', chunk => { output += chunk; });
    child.stderr.on('data', chunk => { output += chunk; });
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ output: signal ? `${output}\nended by ${signal}` : output, exitCode }));
  });
}

/** Like `run`, and fails with what the command printed when it does not end well. */
export async function runWell(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { output, exitCode } = await run(command, args, options);
  if (exitCode !== 0) {
    throw new Error(`${[command, ...args].join(' ')} ended with ${exitCode}:\n${output}`);
  }
  return output;
}

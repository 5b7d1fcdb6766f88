import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { mkdirSync, openSync, readFileSync } from 'fs';
import { join } from 'path';
import { createInterface } from 'readline';
import { EMULATOR } from './workplace';

const READY_WITHIN_SECONDS = 30;

/** An AWS on this machine alone, for as long as the process that started it lives. */
export class Emulator {
  public static async start(python: string, directory: string): Promise<Emulator> {
    mkdirSync(directory, { recursive: true });
    const log = join(directory, 'log');
    const launcher = spawn(python, ['-m', 'launcher', directory], {
      cwd: EMULATOR,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      stdio: ['pipe', 'pipe', openSync(log, 'w')],
    });
    try {
      const endpoint = await firstLine(launcher);
      await untilReady(endpoint);
      return new Emulator(endpoint, log, launcher);
    } catch (error) {
      launcher.kill('SIGKILL');
      throw new Error(`the emulator did not start: ${error}\n${readFileSync(log, 'utf8')}`);
    }
  }

  private constructor(public readonly endpoint: string, public readonly log: string, private readonly launcher: ChildProcess) {}

  public async stop() {
    // The launcher ends itself, and the Lambda handlers with it, when nobody holds its standard input any more.
    this.launcher.stdin!.end();
    await once(this.launcher, 'exit');
  }
}

async function firstLine(launcher: ChildProcess): Promise<string> {
  const line = once(createInterface(launcher.stdout!), 'line').then(([text]: string[]) => text);
  const end = once(launcher, 'exit').then(([code]) => { throw new Error(`it ended with ${code}`); });
  return Promise.race([line, end]);
}

async function untilReady(endpoint: string) {
  for (let attempt = 0; attempt < READY_WITHIN_SECONDS * 10; attempt++) {
    const ready = await fetch(`${endpoint}/_ministack/ready`).then(response => response.ok, () => false);
    if (ready) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${endpoint} was not ready within ${READY_WITHIN_SECONDS} seconds`);
}

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hookCode } from '../../../projenrc/handlers/hook-code';
import type { HookAnswer } from '../../../src/hook/handler/answer';
import { directoryWith } from '../../cli/files';

export interface BundledAnswer {
  readonly answer: HookAnswer;
  readonly took: number;
}

/** In bytes: that of all replayed events. */
const MOST_OUTPUT = 10_000_000;

/** Runs events through the bundled function in a Node.js of its own, as Lambda does. Says what it answers to each, and how many milliseconds of a processor that takes. */
export async function runBundled(events: readonly unknown[], environment: Readonly<Record<string, string>> = {}): Promise<BundledAnswer[]> {
  const directory = directoryWith({ 'events.json': events });
  writeFileSync(join(directory, 'index.js'), await hookCode());
  const program = `
    const { handler } = require('./index.js');
    const events = require('./events.json');
    (async () => {
      const answers = [];
      for (const event of events) {
        const before = process.cpuUsage();
        answers.push({ answer: await handler(event), took: process.cpuUsage(before).user / 1000 });
      }
      console.log(JSON.stringify(answers));
    })();
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: directory, env: { PATH: process.env.PATH, ...environment }, maxBuffer: MOST_OUTPUT });
  return JSON.parse(stdout);
}

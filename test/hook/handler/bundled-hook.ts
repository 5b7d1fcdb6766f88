import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hookCode } from '../../../projenrc/handlers/hook-code';
import type { HookAnswer } from '../../../src/hook/handler/answer';
import { directoryWith } from '../../cli/files';

export interface BundledAnswer {
  readonly answer: HookAnswer;
  readonly took: number;
}

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
  const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', program], { cwd: directory, encoding: 'utf8', env: { PATH: process.env.PATH, ...environment } });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

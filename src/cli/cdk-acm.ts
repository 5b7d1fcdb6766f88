#!/usr/bin/env node
import { commandLine, type Parts } from './command-line';
import { INTERRUPTED } from './interrupted';

const PARTS: Parts = { doctor: async () => import('./doctor/doctor.js'), live: async () => import('./live/ask.js') };

void Promise.resolve(commandLine(process.argv.slice(2), { out: process.stdout, err: process.stderr }, PARTS)).then((exitCode) => {
  // A report that could not be written has set one.
  process.exitCode ||= exitCode;
  // what is still on its way to AWS would keep the process alive, for minutes with many names
  if (exitCode === INTERRUPTED) process.stdout.write('', () => process.exit());
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no fault.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`cdk-acm: what was found cannot be written: ${error.message}\n`);
  process.exitCode = 2;
});

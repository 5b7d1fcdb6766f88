#!/usr/bin/env node
import { commandLine } from './command-line';

void Promise.resolve(commandLine(process.argv.slice(2), { out: process.stdout, err: process.stderr })).then((exitCode) => {
  // A report that could not be written has set one.
  process.exitCode ||= exitCode;
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no fault.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`cdk-acm: what was found cannot be written: ${error.message}\n`);
  process.exitCode = 2;
});

#!/usr/bin/env node
import { commandLine } from './command-line';

process.exitCode = commandLine(process.argv.slice(2), { out: process.stdout, err: process.stderr });
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no fault.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`cdk-acm: what was found cannot be written: ${error.message}\n`);
  process.exitCode = 2;
});

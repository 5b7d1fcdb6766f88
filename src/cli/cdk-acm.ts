#!/usr/bin/env node
import { commandLine } from './command-line';

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = commandLine(process.argv.slice(2), { out: process.stdout, err: process.stderr });

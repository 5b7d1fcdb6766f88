import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Replaces each way to the network, to the AWS CLI and to credentials by one that says so, and runs command lines. */
const WATCH = `
let touched = [];
const watch = (object, name, label) => { object[name] = () => { touched.push(label); throw new Error(label + ' was touched'); }; };
watch(globalThis, 'fetch', 'fetch');
watch(require('net').Socket.prototype, 'connect', 'connect');
watch(require('dgram'), 'createSocket', 'dgram');
for (const module of ['dns', 'dns/promises']) for (const name of ['lookup', 'resolve', 'resolveNs', 'Resolver']) watch(require(module), name, module + '.' + name);
for (const name of ['execFile', 'spawn', 'execFileSync', 'spawnSync']) watch(require('child_process'), name, 'child_process.' + name);
const isCredential = (name) => typeof name === 'string' && name.startsWith('AWS_');
process.env = new Proxy(process.env, { get: (target, name) => { if (isCredential(name)) touched.push(name); return target[name]; } });
const { commandLine } = require('./src/cli/command-line');
const silent = { isTTY: false, write: () => true };
(async () => {
  for (const argv of JSON.parse(process.argv[1])) {
    touched = [];
    const exitCode = await commandLine(argv, { out: silent, err: silent }, { live: async () => require('./src/cli/live/ask') });
    console.log(JSON.stringify({ exitCode, touched }));
  }
})();
`;

const ROOT = join(__dirname, '..', '..', '..');

/** What a command line ends with, and how it got to the network or to credentials. */
export interface WatchedRun {
  readonly exitCode: number;
  readonly touched: readonly string[];
}

/** Runs command lines in a process of their own. */
export function watchedRuns(...lines: readonly string[][]): WatchedRun[] {
  const argv = ['-r', 'ts-node/register/transpile-only', '-e', WATCH, JSON.stringify(lines)];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return stdout.trim().split('\n').map((line): WatchedRun => JSON.parse(line));
}

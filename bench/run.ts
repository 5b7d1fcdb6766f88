import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parseArgs } from 'util';
import { measureApps } from './apps';
import { measureCommand, writeAssembly } from './command';
import { goalsOf } from './goals';
import { measureLoading } from './loading';
import type { Results } from './measures';
import { pageOf } from './page';
import { measureRegions } from './regions';
import { prepare } from './workplace';

const ROOT = join(__dirname, '..');

/** A quick look at whether all of it works, in small apps: its figures tell no more than whether something is wrong by far. */
const { values: { quick, regions } } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, regions: { type: 'boolean', default: false } },
});
const rounds = quick ? 1 : 3;
const sizes = quick ? [500, 1000, 2000] : [500, 2000, 8000];

const tell = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

tell('packing the library');
const tarball = prepare();
// Keeps the other figures, so that these can be measured alone.
if (regions) {
  keep({ ...JSON.parse(readFileSync(join(__dirname, 'results.json'), 'utf8')), regions: measureRegions(rounds) });
  process.exit();
}
const assembly = writeAssembly();
tell('loading it, and checking a thousand templates');
const results: Results = {
  versions: JSON.parse(readFileSync(join(__dirname, 'installed', 'package.json'), 'utf8')).dependencies,
  node: process.versions.node,
  rounds,
  tarball,
  loading: Array.from({ length: rounds }, measureLoading),
  command: Array.from({ length: rounds }, () => measureCommand(assembly)),
  regions: measureRegions(rounds),
  apps: measureApps([
    ...sizes.map((resources) => ({ resources, consumers: 0.02 })),
    { resources: Math.max(...sizes), consumers: 1 },
  ], rounds, tell),
};
if (quick) {
  process.stdout.write(pageOf(results));
  const FAR = 10;
  const far = goalsOf(results).filter(({ most, measured }) => measured > most * FAR);
  if (far.length > 0) throw new Error(`far from its goal: ${far.map(({ what, measured, words }) => `${what}: ${words(measured)}`).join(', ')}`);
} else {
  keep(results);
}

function keep(measured: Results): void {
  writeFileSync(join(__dirname, 'results.json'), `${JSON.stringify(measured, undefined, 1)}\n`);
  writeFileSync(join(ROOT, 'docs', 'benchmark.md'), pageOf(measured));
}

import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { parseArgs } from 'util';
import { FOLDERS, isFolder, type Folder } from './folders';
import { sampleOf } from './sample';
import { scoreOf, sumOf, tally, type MutationReport, type Tally } from './score';

/** The least part of the mutants that the tests must notice. */
const LEAST = 0.85;

/** What `--sample` begins its random choice with. Another number chooses other lines. */
const SEED = 1;

const { values: { sample }, positionals } = parseArgs({ options: { sample: { type: 'string' } }, allowPositionals: true });
const folders = positionals.length > 0 ? positionals.filter(isFolder) : FOLDERS;

function mutate(folder: Folder): Tally {
  const mutated = sample === undefined ? [`src/${folder}/**/*.ts`] : sampleOf(join('src', folder), Number(sample), SEED);
  const argv = ['run', join(__dirname, 'stryker.config.json'), '--mutate', mutated.join(',')];
  const env = { ...process.env, MUTATED_FOLDER: folder };
  const { status } = spawnSync(join(__dirname, 'node_modules', '.bin', 'stryker'), argv, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`StrykerJS ended with ${status} in src/${folder}`);
  return tally(JSON.parse(readFileSync(join(__dirname, 'report.json'), 'utf8')) as MutationReport);
}

const tallies = folders.map((folder) => [`src/${folder}`, mutate(folder)] as const);
const total = sumOf(tallies.map(([, each]) => each));
for (const [name, each] of [...tallies, ['together', total] as const]) {
  process.stdout.write(`${name}: ${(scoreOf(each) * 100).toFixed(1)} % of ${each.noticed + each.missed} mutants noticed\n`);
}
if (scoreOf(total) < LEAST) throw new Error(`the tests notice less than ${LEAST * 100} % of the mutants`);

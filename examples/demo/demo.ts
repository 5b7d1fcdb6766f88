import { execFileSync } from 'child_process';
import { join, relative } from 'path';
import { differences, findingsIn } from './findings';
import { synthesize, Synthesis } from './synthesis';
import expectedFindings from '../miswired-findings.json';

const root = join(__dirname, '..', '..');
const globalWeb = join(root, 'examples', 'typescript', 'global-web');
const miswired = join(root, 'examples', 'typescript', 'miswired');

/** Shows both examples; true when the first is synthesized, and the second refused for what it is meant to show. */
async function demonstrate(): Promise<boolean> {
  say('\nSynthesizing two apps with the CDK CLI …');
  const [right, wrong] = await Promise.all([synthesize(globalWeb), synthesize(miswired)]);

  showRun(globalWeb, right);
  if (right.exitCode === 0) showMap(globalWeb, right);
  showRun(miswired, wrong);

  const surprises = differences(expectedFindings, findingsIn(wrong.output));
  say('');
  return [
    verdict(right.exitCode === 0, 'global-web, with each certificate where its consumer needs it, passes'),
    verdict(wrong.exitCode === 1, 'miswired is refused'),
    verdict(surprises.length === 0, `each of its ${expectedFindings.length} mistakes is found`, surprises),
  ].every((held) => held);
}

function showRun(app: string, { exitCode, output }: Synthesis): void {
  say(`\n── ${relative(root, app)} $ cdk synth ── exit code ${exitCode} ──`);
  if (exitCode !== 0) say(`\n${output.trim()}`);
}

function showMap(app: string, { assembly }: Synthesis): void {
  say(`\n── ${relative(root, app)} $ npx cdk-acm map ${relative(app, assembly)} ──\n`);
  say(execFileSync(process.execPath, [join(root, 'lib', 'cli', 'cdk-acm.js'), 'map', assembly], { encoding: 'utf8' }).trim());
}

function verdict(held: boolean, statement: string, details: string[] = []): boolean {
  say(`${held ? '✓' : '✗ not so:'} ${statement}`);
  details.forEach((detail) => say(`  ${detail}`));
  return held;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void demonstrate().then((held) => {
  process.exitCode = held ? 0 : 1;
});

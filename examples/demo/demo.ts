import { execFileSync } from 'child_process';
import { join, relative } from 'path';
import { differences, findingsIn } from './findings';
import { synthesize, Synthesis } from './synthesis';
import expectedFindings from '../miswired-findings.json';

const root = join(__dirname, '..', '..');
const example = (name: string) => join(root, 'examples', 'typescript', name);
const correct = ['global-web', 'multi-region'];
const miswired = example('miswired');

/** Shows the examples; true if the correct ones are synthesized, and the miswired one is refused with exactly the expected findings. */
async function demonstrate(): Promise<boolean> {
  say('\nSynthesizing three apps with the CDK CLI …');
  const [wrong, ...right] = await Promise.all([miswired, ...correct.map(example)].map(synthesize));

  right.forEach((run, index) => {
    showRun(example(correct[index]), run);
    if (run.exitCode === 0) showMap(example(correct[index]), run);
  });
  showRun(miswired, wrong);

  const surprises = differences(expectedFindings, findingsIn(wrong.output));
  say('');
  return [
    ...right.map(({ exitCode }, index) => verdict(exitCode === 0, `${correct[index]}, with each certificate in the region of its consumer, passes`)),
    verdict(wrong.exitCode === 1, 'miswired is refused'),
    verdict(surprises.length === 0, `each of its ${expectedFindings.length} mistakes is reported`, surprises),
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

import { join } from 'path';
import { VARIANT_NAMES, type Measure, type Runs, type Size, type Variant } from './measures';
import { run, WORK } from './workplace';

/** Runs every variant on every size, in rounds that begin with another one each time: whatever else the machine does disturbs all alike. */
export function measureApps(sizes: readonly Size[], rounds: number, tell: (what: string) => void): Runs[] {
  const all = sizes.map((size): Runs => ({
    size,
    measures: Object.fromEntries(VARIANT_NAMES.map((variant) => [variant, []])) as unknown as Runs['measures'],
  }));
  for (let round = 1; round <= rounds; round++) {
    for (const { size, measures } of all) {
      for (const variant of [...VARIANT_NAMES.slice(round % VARIANT_NAMES.length), ...VARIANT_NAMES.slice(0, round % VARIANT_NAMES.length)]) {
        tell(`round ${round} of ${rounds}: ${variant}, ${size.resources} resources`);
        measures[variant].push(measureApp(variant, size));
      }
    }
  }
  return all;
}

function measureApp(variant: Variant, { resources, consumers }: Size): Measure {
  return JSON.parse(run(process.execPath, [join(WORK, 'child.js'), variant, String(resources), String(consumers), join(WORK, 'cdk.out')]));
}

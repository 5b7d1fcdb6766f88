import { join } from 'path';
import type { RegionRuns } from './measures';
import { run, WORK } from './workplace';

/** Half of the regions of the standard partition, and all of them. */
const REGIONS = [17, 34];

const NAMES = 10;

/** Runs the apps with certificates in so many regions, in turns. */
export function measureRegions(rounds: number): RegionRuns[] {
  const all = REGIONS.map((regions): RegionRuns => ({ regions, names: NAMES, milliseconds: [] }));
  for (let round = 0; round < rounds; round++) {
    all.forEach(({ regions, names, milliseconds }) => milliseconds.push(
      Number(run(process.execPath, [join(WORK, 'regions-child.js'), String(regions), String(names), join(WORK, 'cdk.out')]))));
  }
  return all;
}

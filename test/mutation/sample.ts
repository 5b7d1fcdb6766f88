import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** Lines that are chosen together, so that mutants of several lines are chosen too. */
const LINES = 12;

/** A random choice of groups of lines in a folder, as ranges for StrykerJS. The same seed chooses the same. */
export function sampleOf(folder: string, groups: number, seed: number): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort()
    .flatMap((file) => groupsIn(join(folder, file)));
  const random = numbersFrom(seed);
  const chosen: string[] = [];
  while (chosen.length < groups && all.length > 0) chosen.push(...all.splice(Math.floor(random() * all.length), 1));
  return chosen.sort();
}

function groupsIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').length;
  return Array.from({ length: Math.ceil(lines / LINES) }, (_, index) => `${file}:${index * LINES + 1}-${Math.min(lines, (index + 1) * LINES)}`);
}

/** Numbers from 0 to 1 that follow from a seed (a linear congruential generator). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

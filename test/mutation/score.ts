/** What StrykerJS reports of each mutant. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How many mutants the tests noticed and missed. Those that are data or do not compile count as neither. */
export interface Tally {
  readonly noticed: number;
  readonly missed: number;
}

export function tally({ files }: MutationReport): Tally {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants).map(({ status }) => status);
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  return { noticed: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage') };
}

export function scoreOf({ noticed, missed }: Tally): number {
  return noticed + missed === 0 ? 1 : noticed / (noticed + missed);
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { noticed, missed }) => ({ noticed: sum.noticed + noticed, missed: sum.missed + missed }), { noticed: 0, missed: 0 });
}

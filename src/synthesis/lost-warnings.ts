import type { IConstruct } from 'constructs';

/** What a run reports. */
export interface RunResult {
  readonly isRefused: boolean;

  /** The warnings that the run added as annotations, as a report lists them. */
  readonly warnings: readonly string[];
}

/** The runs of one Stage, which core validates one after the other. */
interface StageRuns {
  count: number;
  readonly results: Map<object, RunResult>;
}

const RUNS = new WeakMap<IConstruct, StageRuns>();

/** The warnings of the Stages of an app that are already synthesized, by Stage. */
const EARLIER = new WeakMap<IConstruct, Map<IConstruct, readonly string[]>>();

/** Adds a run to those of its Stage. */
export function expectRun(stage: IConstruct): void {
  const runs = RUNS.get(stage) ?? { count: 0, results: new Map<object, RunResult>() };
  runs.count++;
  RUNS.set(stage, runs);
}

/**
 * Records what a run reports. When the last run of a Stage is finished and one of them is refused, core throws and drops all annotations. Then this
 * returns the warnings that would be lost: those of the other runs, and those of the Stages that were synthesized before.
 */
export function warningsLostAfter(run: object, stage: IConstruct, result: RunResult): string[] {
  const runs = RUNS.get(stage);
  if (!runs) return [];
  runs.results.set(run, result);
  if (runs.results.size < runs.count) return [];

  const results = [...runs.results.values()];
  runs.results.clear();
  const earlier = EARLIER.get(stage.node.root) ?? new Map<IConstruct, readonly string[]>();
  EARLIER.set(stage.node.root, earlier);
  earlier.set(stage, results.flatMap(({ warnings }) => warnings));
  return results.some(({ isRefused }) => isRefused) ? [...earlier.values()].flat() : [];
}

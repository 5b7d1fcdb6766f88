import type { Measure, Runs, Size, Variant } from './measures';
import { medianOf } from './statistics';

const NOTHING = 'no checks';
const APPLY = 'CertificateChecks.apply';

/** A median, with the least and the most. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What the runs of apps of one size say, compared with each other. */
export class Comparison {
  public readonly size: Size;

  constructor(private readonly runs: Runs) {
    this.size = runs.size;
  }

  /** What `apply` or another validation takes, as a part of the rest of the synthesis in the same run. */
  public share(variant: Variant = APPLY): number {
    return medianOf(this.runs.measures[variant], ({ checks, synthesis }) => checks / (synthesis - checks));
  }

  /** A run with this variant, as a multiple of the one without checks in the same round. */
  public multiple(variant: Variant): Spread {
    const multiples = this.runs.measures[variant].map(({ program }, round) => program / this.runs.measures[NOTHING][round].program);
    return { median: medianOf(multiples, (each) => each), least: Math.min(...multiples), most: Math.max(...multiples) };
  }

  /** What a variant takes in addition for a thousand resources, in milliseconds. */
  public perThousand(variant: Variant): number {
    return (this.median(variant, 'program') - this.median(NOTHING, 'program')) / this.size.resources * 1000;
  }

  /** The same for `apply`, as measured within its runs. */
  public checksPerThousand(): number {
    return this.median(APPLY, 'checks') / this.size.resources * 1000;
  }

  public median(variant: Variant, member: keyof Measure): number {
    return medianOf(this.runs.measures[variant], (measure) => measure[member]);
  }
}

import type { Measure, Runs, Size, Variant } from './measures';
import { medianOf } from './statistics';

const NOTHING = 'no checks';
const APPLY = 'CertificateChecks.apply';

/** What the runs of apps of one size say, compared with each other. */
export class Comparison {
  public readonly size: Size;

  constructor(private readonly runs: Runs) {
    this.size = runs.size;
  }

  /** How much of a run of the app without checks, or of its synthesis, `apply` takes in addition; as measured within the run. */
  public shareOfApply(of: 'program' | 'synthesis'): number {
    return medianOf(this.runs.measures[APPLY], (measure) => measure.checks / (measure[of] - measure.checks));
  }

  /** A run with this variant, as a multiple of one without checks. */
  public multiple(variant: Variant): number {
    return this.median(variant, 'program') / this.median(NOTHING, 'program');
  }

  /** What a variant takes in addition for a thousand resources, in milliseconds. */
  public perThousand(variant: Variant): number {
    const more = variant === APPLY ? this.median(APPLY, 'checks') : this.median(variant, 'program') - this.median(NOTHING, 'program');
    return more / this.size.resources * 1000;
  }

  public median(variant: Variant, member: keyof Measure): number {
    return medianOf(this.runs.measures[variant], (measure) => measure[member]);
  }
}

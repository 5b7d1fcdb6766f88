import { Comparison } from './comparison';
import type { Results } from './measures';
import { median, medianOf, percent } from './statistics';

/** What something may take at most, and what it takes. */
export interface Goal {
  readonly what: string;
  readonly most: number;
  readonly measured: number;

  /** Says how much that is. */
  words(value: number): string;
}

/** What users can expect, as measured. */
export function goalsOf({ apps, loading, command, tarball }: Results): Goal[] {
  const [ordinary, full] = apps.slice(-2);
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
  return [
    {
      what: `\`apply\`, in addition to running an app of ${ordinary.size.resources.toLocaleString('en')} resources`,
      most: 0.02,
      measured: new Comparison(ordinary).shareOfApply('program'),
      words: percent,
    },
    { what: 'the same, where every resource has a certificate', most: 0.15, measured: new Comparison(full).shareOfApply('program'), words: percent },
    { what: '`cdk-acm check` of 1,000 templates', most: 3000, measured: median(command), words: (value) => `${(value / 1000).toFixed(1)} s` },
    { what: '`require(\'cdk-acm\')` after aws-cdk-lib', most: 30, measured: medianOf(loading, (each) => each.required), words: milliseconds },
    { what: 'the same with the checks', most: 30, measured: medianOf(loading, (each) => each.checks), words: milliseconds },
    { what: 'the package', most: 300_000, measured: tarball, words: (value) => `${(value / 1000).toFixed(0)} kB` },
  ];
}

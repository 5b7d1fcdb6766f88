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

/** What the checks are to cost, and what they do. */
export function goalsOf({ apps, loading, command, tarball }: Results): Goal[] {
  const [ordinary, full] = apps.slice(-2).map((runs) => new Comparison(runs));
  const app = `an app of ${ordinary.size.resources.toLocaleString('en')} resources`;
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
  return [
    { what: `\`apply\`, of synthesizing ${app} as CDK does by default`, most: 0.02, measured: ordinary.shareOfApply('the validator of CDK'), words: percent },
    { what: 'the same, where every resource has a certificate', most: 0.15, measured: full.shareOfApply('the validator of CDK'), words: percent },
    { what: `\`apply\`, of synthesizing ${app} with CDK's own validator switched off`, most: 0.02, measured: ordinary.shareOfApply('no checks'), words: percent },
    { what: 'the same, where every resource has a certificate', most: 0.15, measured: full.shareOfApply('no checks'), words: percent },
    { what: '`cdk-acm check` of 1,000 templates', most: 3000, measured: median(command), words: (value) => `${(value / 1000).toFixed(1)} s` },
    { what: '`require(\'cdk-acm\')` after aws-cdk-lib', most: 30, measured: medianOf(loading, (each) => each.required), words: milliseconds },
    { what: '`require(\'cdk-acm\').CertificateChecks` in an app', most: 30, measured: medianOf(loading, (each) => each.checksInApp), words: milliseconds },
    { what: 'the package', most: 300_000, measured: tarball, words: (value) => `${(value / 1000).toFixed(0)} kB` },
  ];
}

import { Comparison } from './comparison';
import type { Results } from './measures';
import { median, medianOf, percent } from './statistics';

/** How many bytes users download at most. 30,000 of them are the code of the hook, which has the checks once more as one file. */
export const LARGEST_PACKAGE = 399_000;

/** What something may take at most, and what it takes. */
export interface Goal {
  readonly what: string;
  readonly most: number;
  readonly measured: number;

  /** Says how much that is. */
  words(value: number): string;
}

/** What the checks may cost, and what they do cost. */
export function goalsOf(results: Results): Goal[] {
  const { loading, command, tarball } = results;
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
  return [
    ...sharesOf(results),
    { what: '`cdk-acm check` of 1,000 templates', most: 3000, measured: median(command), words: (value) => `${(value / 1000).toFixed(1)} s` },
    { what: '`require(\'cdk-acm\')` after aws-cdk-lib', most: 30, measured: medianOf(loading, (each) => each.required), words: milliseconds },
    { what: '`require(\'cdk-acm\').CertificateChecks` in an app', most: 15, measured: medianOf(loading, (each) => each.checksInApp), words: milliseconds },
    { what: 'the package', most: LARGEST_PACKAGE, measured: tarball, words: (value) => `${(value / 1000).toFixed(0)} kB` },
  ];
}

/** What `apply` takes of the synthesis of each app that has a goal. The README claims what the worst one says. */
export function sharesOf({ apps }: Results): Goal[] {
  const all = apps.map((runs) => new Comparison(runs));
  const [ordinary, full] = all.slice(-2);
  return [[all[0], 0.03], [ordinary, 0.01], [full, 0.1]].map(([app, most]) => shareOf(app as Comparison, most as number));
}

function shareOf(app: Comparison, most: number): Goal {
  const { resources, consumers } = app.size;
  const which = `${resources.toLocaleString('en')} resources${consumers === 1 ? ', all with a certificate' : ''}`;
  return { what: `\`apply\`, of synthesizing an app of ${which}`, most, measured: app.share(), words: percent };
}

/** What is compared. CDK's own validator is off, but in the variant of that name: there the app is as CDK makes it. */
export const COMPARED = [
  'no checks', 'CertificateChecks.apply', 'CertificateChecksPlugin', 'an Aspect that does nothing', 'the validator of CDK', 'cdk-nag AwsSolutions',
  'cdk-preflight',
] as const;

/** The same work for the second time in a process, when V8 has compiled most of it; and what no check can do without: reading what it judges. */
export const PARTS_OF_APPLY = ['CertificateChecks.apply, once more', 'reading alone'] as const;

/** All that is run. */
export const VARIANT_NAMES = [...COMPARED, ...PARTS_OF_APPLY] as const;

/** The name of a variant. */
export type Variant = typeof VARIANT_NAMES[number];

/** How large an app is. */
export interface Size {
  readonly resources: number;

  /** The part of the resources that have a certificate in their properties. */
  readonly consumers: number;
}

/** What one run of an app took, in milliseconds. */
export interface Measure {
  /** Loading the libraries, making the constructs and synthesizing: what `cdk synth` waits for. */
  readonly program: number;

  /** The synthesis, which is a part of the program; without the first validation where it is done once more. */
  readonly synthesis: number;

  /** Adding the checks, and the validation of the app in which `apply` and reading alone do their work; loading them is measured apart. */
  readonly checks: number;

  /** The largest memory of the process, in megabytes. */
  readonly memory: number;
}

/** All runs of apps of one size. */
export interface Runs {
  readonly size: Size;
  readonly measures: Readonly<Record<Variant, Measure[]>>;
}

/** What it takes to load the library, in milliseconds. */
export interface Loading {
  /** `require('cdk-acm')` after `require('aws-cdk-lib')`. */
  readonly required: number;

  /** `require('cdk-acm').CertificateChecks` there: including what they need of aws-cdk-lib, which is not loaded yet. */
  readonly checks: number;

  /** The same after an app with a stack was made. */
  readonly checksInApp: number;
}

/** All runs of an app with a certificate in each of several regions. */
export interface RegionRuns {
  readonly regions: number;

  /** The names on each certificate. */
  readonly names: number;

  /** Creating the constructs and synthesizing. */
  readonly milliseconds: number[];
}

/** Everything that was measured. */
export interface Results {
  /** The versions of what is compared. */
  readonly versions: Readonly<Record<string, string>>;
  readonly node: string;
  readonly rounds: number;

  /** From small to large; at the end one in which every resource has a certificate. */
  readonly apps: readonly Runs[];
  readonly loading: readonly Loading[];

  /** From few to many regions. */
  readonly regions: readonly RegionRuns[];

  /** Milliseconds for a thousand templates. */
  readonly command: readonly number[];

  /** Bytes of the packed library. */
  readonly tarball: number;
}

export interface Finding {
  readonly rule: string;
  /** Construct path of what was given the certificate. */
  readonly consumer: string;
}

const FINDING = /^cdk-acm::([\w-]+) at .+\n(?: {2}.+\n)*? {2}in (\S+) /gm;

/** The findings in what the CDK CLI printed. */
export function findingsIn(output: string): Finding[] {
  return [...output.matchAll(FINDING)].map(([, rule, consumer]) => ({ rule, consumer }));
}

/** What is missing among the findings, and what nobody expects there. */
export function differences(expected: Finding[], actual: Finding[]): string[] {
  const without = (those: Finding[], others: Finding[]) => those
    .filter(({ rule, consumer }) => !others.some((other) => other.rule === rule && other.consumer === consumer))
    .map(({ rule, consumer }) => `${rule} at ${consumer}`);
  return [
    ...without(expected, actual).map((finding) => `not found: ${finding}`),
    ...without(actual, expected).map((finding) => `found, but not expected: ${finding}`),
  ];
}

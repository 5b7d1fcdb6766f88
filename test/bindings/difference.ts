import { ShownFinding } from './findings';

/** What differs between the templates of two languages, in words; nothing when they are equal byte by byte. */
export function templateDifferences(expected: Readonly<Record<string, string>>, actual: Readonly<Record<string, string>>): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].sort().flatMap(name => {
    if (!(name in actual)) {
      return [`${name} is missing`];
    }
    if (!(name in expected)) {
      return [`${name} is not in the TypeScript app`];
    }
    return expected[name] === actual[name] ? [] : [`${name} differs: ${firstDifference(expected[name], actual[name])}`];
  });
}

/** What differs between the findings of two languages, wherever their apps made the constructs. */
export function findingDifferences(expected: readonly ShownFinding[], actual: readonly ShownFinding[]): string[] {
  const texts = (findings: readonly ShownFinding[]) => findings.map(({ text }) => text);
  return [
    ...texts(expected).filter(text => !texts(actual).includes(text)).map(text => `does not report ${text}`),
    ...texts(actual).filter(text => !texts(expected).includes(text)).map(text => `reports, unlike TypeScript, ${text}`),
  ];
}

function firstDifference(expected: string, actual: string) {
  const [lines, others] = [expected.split('\n'), actual.split('\n')];
  const index = lines.findIndex((line, number) => line !== others[number]);
  return `line ${index + 1} is "${others[index]?.trim()}", TypeScript has "${lines[index]?.trim()}"`;
}

/** A finding as the terminal shows it. */
export interface ShownFinding {
  /** Rule, message, construct path, property and advice: the same in every language. */
  readonly text: string;
  /** File and line of the user's app or, where the language cannot tell, the construct path. */
  readonly where: string;
}

const FINDING = /cdk-acm::([\w-]+) at (.+)\n((?: {2}\S.*\n?)+)/g;

/** What Maven and Go put before the lines of an exception. */
const PREFIX = /^(\[ERROR\] |\t)/gm;

/**
 * The findings in the output of `cdk synth`, sorted. An exception that crosses from JavaScript into another language is printed
 * by both, so each finding counts once.
 */
export function findingsIn(output: string): ShownFinding[] {
  const findings = new Map([...output.replace(PREFIX, '').matchAll(FINDING)].map(([, rule, where, text]) => [`${rule}\n${text.trimEnd()}`, where]));
  return [...findings].map(([text, where]) => ({ text, where })).sort((one, other) => one.text.localeCompare(other.text));
}

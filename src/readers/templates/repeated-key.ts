import { readFileSync } from 'fs';
import { load, YAMLException } from 'js-yaml';
import { CLOUDFORMATION } from './cloudformation-yaml';

/** A key that a map has a second time. CloudFormation and the checks read the last one. */
export interface RepeatedKey {
  readonly key: string;

  /** The line of the second one, from 1. */
  readonly line: number;
}

/** How a key begins: in quotes, or plain, where it ends at a colon that is not part of a name such as `Fn::If`. */
const KEY = /^(?:"([^"]*)"|'([^']*)'|((?:[^:\s]|::|:(?=\S))+))/;

/** The first key that a map has a second time, in YAML or in JSON, which is YAML too. */
export function repeatedKey(text: string): RepeatedKey | undefined {
  try {
    load(text, { schema: CLOUDFORMATION });
  } catch (error) {
    if (!(error instanceof YAMLException) || !error.reason.includes('duplicated mapping key')) return undefined;
    const { line, column } = error.mark;
    const [, ...keys] = KEY.exec(text.split('\n')[line].slice(column)) ?? [];
    return { key: keys.find((each) => each !== undefined) ?? '', line: line + 1 };
  }
  return undefined;
}

/** CloudFormation takes no larger template (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html). */
const LARGEST = 1_000_000;

/** The first such key in the file of a template, unless that is too large to be deployed. */
export function repeatedKeyIn(file: string): RepeatedKey | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return text.length > LARGEST ? undefined : repeatedKey(text);
  } catch {
    // The template was read before. It may be gone by now.
    return undefined;
  }
}

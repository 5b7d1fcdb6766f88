import * as path from 'path';
import { shortest } from '../../readers/source-line';
import type { TemplateFinding } from '../check/check-templates';

/** A file, with the line if it is known. */
export interface SourceLocation {
  /** The path, relative to where the command runs if it is below. */
  readonly file: string;
  readonly line?: number;
}

/** Where a finding is: in the user's app if the assembly says where, else in the template. */
export function locationOf({ resource }: Pick<TemplateFinding, 'resource'>): SourceLocation {
  const location = resource.createdAt ?? resource.inTemplate;
  const [, file, line] = /^(.*?):(\d+)$/.exec(location) ?? [];
  const shown = shortest(path.resolve(file ?? location));
  return line === undefined ? { file: shown } : { file: shown, line: Number(line) };
}

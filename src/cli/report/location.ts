import * as path from 'path';
import { shortest } from '../../readers/source-line';
import type { TemplateFinding } from '../check/check-templates';

/** A line of a file. */
export interface Place {
  /** The path, relative to where the command runs if it is below. */
  readonly file: string;
  readonly line?: number;
}

/** Where a finding is: in the user's app, when somebody kept that, else in the template. */
export function placeOf({ resource }: TemplateFinding): Place {
  const place = resource.createdAt ?? resource.inTemplate;
  const [, file, line] = /^(.*?):(\d+)$/.exec(place) ?? [];
  const shown = shortest(path.resolve(file ?? place));
  return line === undefined ? { file: shown } : { file: shown, line: Number(line) };
}

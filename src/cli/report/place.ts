import type { TemplateFinding } from '../check-templates';

/** A line of a file. */
export interface Place {
  /** The path, relative to where the command runs. */
  readonly file: string;
  readonly line?: number;
}

/** Where a finding is: in the user's app, when somebody kept that, else in the template. */
export function placeOf({ resource }: TemplateFinding): Place {
  const place = resource.createdAt ?? resource.inTemplate;
  const [, file, line] = /^(.*?):(\d+)$/.exec(place) ?? [];
  return line === undefined ? { file: place } : { file, line: Number(line) };
}

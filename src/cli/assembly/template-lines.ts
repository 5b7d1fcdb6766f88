import { readFileSync } from 'fs';
import { parseWithLines } from './cloudformation-yaml';
import { isMap } from '../../deployment/intrinsics';

const LINES = new Map<string, ReadonlyMap<string, number>>();

/** The line of a template on which a resource begins; undefined when it is not there as such, because a loop makes it. */
export function lineOf(file: string, logicalId: string): number | undefined {
  if (!LINES.has(file)) LINES.set(file, linesIn(file));
  return LINES.get(file)?.get(logicalId);
}

/** Only templates with something to tell are read for this, and so a second time. */
function linesIn(file: string): Map<string, number> {
  try {
    const { value, lines } = parseWithLines(readFileSync(file, 'utf8'));
    const resources = isMap(value) && isMap(value.Resources) ? Object.entries(value.Resources) : [];
    return new Map(resources.map(([logicalId, body]): [string, number] => [logicalId, lines.get(body) ?? 1]));
  } catch {
    // JSON with tabs is no YAML.
    return new Map();
  }
}

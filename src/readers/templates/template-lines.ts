import { readFileSync } from 'fs';
import { parseWithLines } from './cloudformation-yaml';
import { LOOP } from './loops';
import { isMap } from '../../deployment/intrinsics';
import { splitPlaceholders } from '../../names/placeholders';

/** A resource as a template has it, or those that a loop makes of it. */
interface Written {
  readonly line: number;

  /** The texts that the logical ids have in common that a loop makes, in order, from the beginning to the end. */
  readonly texts?: readonly string[];
}

const LINES = new Map<string, ReadonlyMap<string, Written>>();

/** The line of a template on which a resource begins, or that of which a loop makes it; undefined when it is not there as such. */
export function lineOf(file: string, logicalId: string): number | undefined {
  let written = LINES.get(file);
  if (!written) LINES.set(file, written = writtenIn(file));
  return (written.get(logicalId) ?? [...written.values()].find(({ texts }) => texts && isMadeOf(texts, logicalId)))?.line;
}

/** Only templates with findings are parsed a second time for their lines. */
function writtenIn(file: string): Map<string, Written> {
  try {
    const { value, lines } = parseWithLines(readFileSync(file, 'utf8'));
    return new Map(isMap(value) ? resourcesOf(value.Resources, lines, false) : []);
  } catch {
    // The template was read before. It may be gone by now, or be JSON that is no YAML.
    return new Map();
  }
}

function resourcesOf(resources: unknown, lines: ReadonlyMap<unknown, number>, isMade: boolean): [string, Written][] {
  return isMap(resources) ? Object.entries(resources).flatMap(([key, body]): [string, Written][] => {
    if (key.startsWith(LOOP)) return resourcesOf(Array.isArray(body) ? body[2] : undefined, lines, true);
    return [[key, { line: lines.get(body) ?? 1, texts: isMade ? splitPlaceholders(key, ['${', '&{']).filter((_, index) => index % 2 === 0) : undefined }]];
  }) : [];
}

function isMadeOf([first, ...others]: readonly string[], logicalId: string): boolean {
  if (!logicalId.startsWith(first)) return false;
  let position = first.length;
  for (const text of others.slice(0, -1)) {
    const found = logicalId.indexOf(text, position);
    if (found < 0) return false;
    position = found + text.length;
  }
  const last = others.at(-1) ?? '';
  return logicalId.endsWith(last) && logicalId.length - last.length >= position;
}

import { isMap } from './intrinsics';
import { among, besides } from './possible-texts';
import { partOf } from './question';
import { isUnread, literalOf, openText, type Resolved } from './resolved';
import { ask, possibleTexts } from './scenarios';

/**
 * The values that a mapping can have under two keys: in a scenario one, else all that can be deployed. A deployment whose keys are not in
 * the mapping fails, so the mapping is a closed list. Where there is a default value, all other keys lead to that. No value, when no key
 * leads anywhere.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap-enhancements.html
 */
export function valuesIn(mapping: unknown, first: Resolved, second: Resolved, otherwise: unknown): readonly unknown[] {
  const text = literalOf(second);
  if (text !== undefined && literalOf(first) === undefined) return entriesFor(first, columnOf(mapping, text, otherwise), otherwise);
  return entriesFor(first, mapping, otherwise).flatMap((row) => row === otherwise ? [row] : entriesFor(second, row, otherwise));
}

/** What each first key has under a second key; without those that have nothing there. */
function columnOf(mapping: unknown, second: string, otherwise: unknown): Readonly<Record<string, unknown>> {
  if (!isMap(mapping)) return {};
  const ofMapping = COLUMNS.get(mapping) ?? new Map<string, Column>();
  COLUMNS.set(mapping, ofMapping);
  const known = ofMapping.get(second);
  if (known && known.otherwise === otherwise) return known.entries;
  const entries = Object.fromEntries(Object.entries(mapping)
    .map(([first, row]): [string, unknown] => [first, isMap(row) && Object.hasOwn(row, second) ? row[second] : otherwise])
    .filter(([, value]) => value !== undefined));
  ofMapping.set(second, { entries, otherwise });
  return entries;
}

/** What a mapping has under one second key, and the value for rows without it. */
interface Column {
  readonly entries: Readonly<Record<string, unknown>>;
  readonly otherwise: unknown;
}

/** The columns that were read. Many resources read the same one, in many scenarios. */
const COLUMNS = new WeakMap<object, Map<string, Column>>();

/** The entries that a key can lead to. Keys with the same entry count as one, also with the keys that lead to the default. */
function entriesFor(key: Resolved, map: unknown, otherwise: unknown): readonly unknown[] {
  const ofOthers = otherwise === undefined ? [] : [otherwise];
  if (!isMap(map)) return ofOthers;
  const text = literalOf(key);
  if (text !== undefined) return Object.hasOwn(map, text) ? [map[text]] : ofOthers;
  if (isUnread(key)) return [];

  const { unknown, partFor } = openText(key);
  const keys = new Map<unknown, string[]>();
  for (const [name, entry] of Object.entries(map)) {
    const part = partFor(name);
    if (part === undefined || entry === otherwise) continue;
    const parts = keys.get(entry);
    if (parts) parts.push(part);
    else keys.set(entry, [part]);
  }
  const possible = possibleTexts(unknown);
  const entries = [...keys.keys(), ...ofOthers];
  const parts = [...keys.values()].map((texts) => among(possible, texts)).concat(ofOthers.map(() => besides(possible, [...keys.values()].flat())));
  const part = partOf(unknown, parts);
  if (typeof part === 'number') return [entries[part]];
  if (part) ask(part);
  const answers = new Set(part?.answers);
  return entries.filter((_, index) => answers.has(parts[index]));
}

import type { Crossing } from './crossing';
import type { Resource } from './deployment';
import { LIMITS, note } from './limits';
import { numberOf } from './numbered';
import { ANY_TEXT } from './possible-texts';
import { Unknown, UNREAD } from './unknown';
import { HOLE } from '../names/dummy-values';

/** A text; its holes are unknown. */
export interface Text {
  readonly text: string;
  readonly holes?: readonly Unknown[];
}

/** What a resource returns: an attribute, or `Ref`. */
export interface Returned {
  readonly resource: Resource;
  readonly attribute: string;

  /** How the value left the stack of the resource, if it came from another one and nothing makes CloudFormation read it again. */
  readonly crossing?: Crossing;
}

/** One thing that a value can resolve to. */
export type Resolved = Text | Returned | Unknown;

/** What was resolved, as another stack gets it. The first way out of the stack of the resource decides what happens when the value changes. */
export function crossed(resolved: readonly Resolved[] | undefined, crossing: Crossing): Resolved[] | undefined {
  return resolved?.map((each) => ('resource' in each && !each.crossing ? { ...each, crossing } : each));
}

/** What was resolved, where CloudFormation reads it again whenever it changes. */
export function readAgain(resolved: readonly Resolved[] | undefined): Resolved[] | undefined {
  return resolved?.map((each) => ('resource' in each ? { resource: each.resource, attribute: each.attribute } : each));
}

/** The text, when all of it is known. */
export function literalOf(resolved: Resolved | undefined): string | undefined {
  return resolved && 'text' in resolved && !resolved.text.includes(HOLE) ? resolved.text : undefined;
}

/** A text of several parts. A part that is not joined with anything stays what it is. */
export function concatenated(parts: readonly Resolved[], separator: string): Resolved {
  const said = separator === '' ? parts.filter((part) => !('text' in part) || part.text !== '') : parts;
  if (said.length === 1) return said[0];
  const holes = said.flatMap((part) => ('text' in part ? part.holes ?? [] : [unknownOf(part)]));
  const texts = said.map((part) => ('text' in part ? part.text : HOLE));
  const length = texts.reduce((sum, text) => sum + text.length, separator.length * texts.length);
  if (holes.length <= LIMITS.holes && length <= LIMITS.text) return { text: texts.join(separator), holes };
  note('text');
  return UNREAD;
}

/**
 * A text that is equal for two things only if they are the same text in every deployment. The origin of what is unknown is between holes.
 * Undefined when a part of it was not read.
 */
export function spelling(resolved: Resolved): string | undefined {
  if (isUnread(resolved)) return undefined;
  const known = literalOf(resolved);
  if (known !== undefined) return known;
  const holes = 'text' in resolved ? [...resolved.holes ?? []] : [unknownOf(resolved)];
  const text = 'text' in resolved ? resolved.text : HOLE;
  return text.replaceAll(HOLE, () => `${HOLE}${holes.shift()?.origin}${HOLE}`);
}

/** Whether a part of it was not read. */
export function isUnread(resolved: Resolved): boolean {
  return resolved === UNREAD || ('holes' in resolved && resolved.holes?.includes(UNREAD) === true);
}

/** What is unknown of a text, with the way from it to the text and back. */
export interface OpenText {
  readonly unknown: Unknown;

  /** What the unknown part is when the whole is this text; undefined when the whole cannot be this text. */
  partFor(text: string): string | undefined;
}

/** What is unknown of what was resolved. A text with one hole depends on what is in the hole. */
export function openText(resolved: Resolved): OpenText {
  if (!('text' in resolved)) return { unknown: unknownOf(resolved), partFor: (text) => text };
  const [start, ...others] = resolved.text.split(HOLE);
  const end = others.pop() ?? '';
  const fits = (text: string) => text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
  const [hole, another] = resolved.holes ?? [];
  return hole && !another && others.length === 0
    ? { unknown: hole, partFor: (text) => (fits(text) ? text.slice(start.length, text.length - end.length) : undefined) }
    : { unknown: unknownOf(resolved), partFor: (text) => (fits(text) ? text : undefined) };
}

/** What was resolved as one unknown text. */
export function unknownOf(resolved: Resolved): Unknown {
  if (resolved instanceof Unknown) return resolved;
  if ('text' in resolved) return new Unknown(() => JSON.stringify([resolved.text, ...(resolved.holes ?? []).map((hole) => hole.origin)]));
  const { resource, attribute } = resolved;
  return new Unknown(() => JSON.stringify([numberOf(resource.stack), resource.logicalId, attribute]), ANY_TEXT, { value: `${attribute} of ${resource.path}` });
}

import { among, besides, type PossibleTexts } from './possible-texts';
import { partOf, type Verdict } from './question';
import { isUnread, literalOf, openText, unknownOf, type Resolved } from './resolved';
import { possibleTexts } from './scenarios';
import { unknownFact, type Label, type Unknown } from './unknown';

/**
 * `Fn::Equals` of two texts.
 *
 * @param label how the user knows the comparison, if it is a condition by itself
 */
export function equal(one: Resolved, other: Resolved, label?: Label): Verdict {
  const [text, otherText] = [literalOf(one), literalOf(other)];
  if (text !== undefined && otherText !== undefined) return text === otherText;
  if (text !== undefined) return isText(other, text);
  if (otherText !== undefined) return isText(one, otherText);
  if (isUnread(one) || isUnread(other)) return undefined;
  const [first, second] = [unknownOf(one), unknownOf(other)];
  if (first.origin === second.origin) return true;
  if (areApart(possibleTexts(first), possibleTexts(second))) return false;
  const fact = unknownFact(() => JSON.stringify([first.origin, second.origin].sort()), label);
  return isUnknownText(fact, 'true');
}

function isText(resolved: Resolved, text: string): Verdict {
  const { unknown, partFor } = openText(resolved);
  const part = partFor(text);
  if (part === undefined) return false;
  return isUnread(resolved) ? undefined : isUnknownText(unknown, part);
}

/** Whether something unknown is this text. */
export function isUnknownText(unknown: Unknown, text: string): Verdict {
  const now = possibleTexts(unknown);
  const part = partOf(unknown, [among(now, [text]), besides(now, [text])]);
  return typeof part === 'number' ? part === 0 : part;
}

function areApart(one: PossibleTexts, other: PossibleTexts): boolean {
  return 'only' in one && 'only' in other && one.only.every((text) => !other.only.includes(text));
}

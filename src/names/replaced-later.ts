/** How a part of a text begins that CloudFormation replaces while it deploys. */
const BEGINNING = new RegExp([
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
  '\\{\\{resolve:',
  // `{{changeSet:KNOWN_AFTER_APPLY}}` in https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-view.html
  '\\{\\{changeSet:',
].join('|'), 'g');

const END = '}}';

/**
 * A text as its parts: the odd ones are what CloudFormation replaces while it deploys. Braces that are never closed are text. Takes time that grows
 * with the text, whatever is in it.
 */
export function splitReplacedLater(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(BEGINNING)) {
    // What begins inside a part that is replaced belongs to it.
    if (index < from) continue;
    const end = text.indexOf(END, index);
    if (end < 0) break;
    parts.push(text.slice(from, index), text.slice(index, end + END.length));
    from = end + END.length;
  }
  return [...parts, text.slice(from)];
}

/** Whether CloudFormation replaces a part of a text while it deploys. */
export function isReplacedLater(text: string): boolean {
  return splitReplacedLater(text).length > 1;
}

/** Whether what replaces a part is the same wherever the part is the same: a value that is stored, and not one that a change set does not know yet. */
export function isStoredValue(part: string): boolean {
  return part.startsWith('{{resolve:');
}

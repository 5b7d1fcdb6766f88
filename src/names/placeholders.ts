/** How a placeholder begins and ends: `${Name}`, or in a loop also `&{Name}`. */
const END = '}';

/**
 * A text with placeholders as its parts: the odd ones are what is between the braces. A brace that is never closed is text. Takes time that
 * grows with the text, whatever is in it.
 */
export function splitPlaceholders(text: string, begins: readonly string[] = ['${']): string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = Math.min(...begins.map((begin) => text.indexOf(begin, from)).filter((index) => index >= 0));
    const end = start === Infinity ? -1 : text.indexOf(END, start);
    if (end < 0) return [...parts, text.slice(from)];
    parts.push(text.slice(from, start), text.slice(start + 2, end));
    from = end + END.length;
  }
}

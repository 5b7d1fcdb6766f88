/** Characters that steer a terminal, end a line, or change the direction in which text is shown. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** Text from an app or a template as one harmless line: each character that could act instead of being shown becomes `�`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** The same for JSON, which keeps the data: each such character becomes an escape sequence. */
export function printableJson(json: string): string {
  return json.replace(UNPRINTABLE, (character) => character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

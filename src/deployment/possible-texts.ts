/** Any texts except these, and except those that are not accepted where the text is given. */
export interface OtherTexts {
  readonly except: readonly string[];
  readonly accepts?: (text: string) => boolean;
}

/** The texts that something unknown can be: these only, or any except these. */
export type PossibleTexts = { readonly only: readonly string[] } | OtherTexts;

/** Nothing is known of a text. */
export const ANY_TEXT: PossibleTexts = { except: [] };

/** What is possible of these texts. */
export function among(possible: PossibleTexts, texts: readonly string[]): PossibleTexts {
  if ('only' in possible) return { only: possible.only.filter((text) => texts.includes(text)) };
  const { except, accepts } = possible;
  return { only: texts.filter((text) => !except.includes(text) && accepts?.(text) !== false) };
}

/** What is possible besides these texts. */
export function besides(possible: PossibleTexts, texts: readonly string[]): PossibleTexts {
  return 'only' in possible ? { only: possible.only.filter((text) => !texts.includes(text)) } : { ...possible, except: [...possible.except, ...texts] };
}

/** What is possible if one or the other is. */
export function either(one: PossibleTexts, other: PossibleTexts): PossibleTexts {
  if ('only' in one) return 'only' in other ? { only: [...new Set([...one.only, ...other.only])] } : either(other, one);
  return { ...one, except: one.except.filter((text) => ('only' in other ? !other.only.includes(text) : other.except.includes(text))) };
}

/** Whether nothing else is possible than this. */
export function isAllOf(possible: PossibleTexts, texts: PossibleTexts): boolean {
  if ('only' in possible) return possible.only.every((text) => ('only' in texts ? texts.only.includes(text) : !texts.except.includes(text)));
  return 'except' in texts && texts.except.every((text) => possible.except.includes(text));
}

/** Whether no text is possible. */
export function isImpossible(possible: PossibleTexts): boolean {
  return 'only' in possible && possible.only.length === 0;
}

/** The text, when no other is possible. */
export function onlyText(possible: PossibleTexts): string | undefined {
  return 'only' in possible && possible.only.length === 1 ? possible.only[0] : undefined;
}

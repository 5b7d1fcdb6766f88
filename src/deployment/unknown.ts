import { ANY_TEXT, type PossibleTexts } from './possible-texts';

/** How the user knows something unknown: a condition of the template, or a value such as "parameter Stage". */
export type Label = { readonly condition: string } | { readonly value: string };

/** A text that only the deployment knows. */
export class Unknown {
  private described?: string;

  /**
   * @param describe says where the text comes from, in the same words wherever the same text is meant
   * @param possible what the text can be in any deployment
   * @param label how to call it in a report, if the user has a name for it
   */
  constructor(private readonly describe: () => string, public readonly possible: PossibleTexts = ANY_TEXT, public readonly label?: Label) {}

  /** Where the text comes from: two with the same origin are the same text. */
  public get origin(): string {
    this.described ??= this.describe();
    return this.described;
  }
}

/**
 * Two of these with one origin can be different texts: what a lookup of the app has not returned yet, as two lookups can have the same dummy value,
 * what a macro returns, and what is no text.
 */
export class Incomparable extends Unknown {}

/** Something that holds or does not hold, as only the deployment knows. */
export function unknownFact(describe: () => string, label?: Label): Unknown {
  return new Unknown(describe, { only: ['true', 'false'] }, label);
}

/** A text that was not read, because that leads in a circle or beyond a limit. No deployment answers a question about it. */
export const UNREAD = new Unknown(() => 'not read');

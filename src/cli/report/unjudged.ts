import type { Report } from '../check/check-templates';

/** How to begin to say it. */
export const NOT_KNOWN = 'not known, so not judged: ';

/** What is not known of some stacks and would have been judged. */
export interface Unjudged {
  readonly stacks: readonly string[];

  /** What that is, with the option that says it. */
  readonly text: string;
}

/** Each that is not known, with its stacks. */
export function unjudgedIn({ unplaced }: Report): Unjudged[] {
  return (['region', 'account'] as const)
    .map((place) => ({ stacks: unplaced[place], text: `the ${place} of ${plural(unplaced[place].length, 'stack')} (give --${place})` }))
    .filter(({ stacks }) => stacks.length > 0);
}

/** So many of them. */
export function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

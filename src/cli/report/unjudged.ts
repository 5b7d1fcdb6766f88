import { plural } from '../../names/plural';
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
export function unjudgedIn({ withoutEnvironment }: Report): Unjudged[] {
  return (['region', 'account'] as const)
    .map((part) => ({ stacks: withoutEnvironment[part], text: `the ${part} of ${plural(withoutEnvironment[part].length, 'stack')} (give --${part})` }))
    .filter(({ stacks }) => stacks.length > 0);
}

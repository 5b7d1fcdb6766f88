import { withoutWildcard } from './domain-name';
import { HOLE } from './dummy-values';

/**
 * A domain name, of which parts may be unknown, in one spelling. The origin of an unknown part stands between holes and keeps its case, as
 * `Name` and `name` are two parameters.
 */
export function nameSpelling(spelled: string): string {
  return spelled.split(HOLE).map((part, index) => index % 2 === 0 ? part.toLowerCase() : part).join(HOLE).replace(/\.$/, '');
}

/** The spelling of the name for which ACM makes the validation record: that of `example.com` and of `*.example.com` is one. */
export function recordSpelling(spelled: string): string {
  return withoutWildcard(nameSpelling(spelled));
}

/** Whether all of a spelled name is known. */
export function isKnownSpelling(spelled: string): boolean {
  return !spelled.includes(HOLE);
}

/** A spelling as people read it. */
export function shownSpelling(spelled: string): string {
  return spelled.split(HOLE).map((part, index) => index % 2 === 0 ? part : '…').join('');
}

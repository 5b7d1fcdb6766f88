import { IConstruct } from 'constructs';
import { isKnown } from '../lookups';

/**
 * Characters of a tag's value.
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
const LONGEST_TAG = 256;

/**
 * Paths of constructs may have characters that a tag's value may not, such as the asterisk of a wildcard.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_Tag.html
 */
const NOT_IN_TAGS = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

/** The value of the `Name` tag of a certificate: what its user gives, or its path. */
export function certificateNameFor(owner: IConstruct, name: string | undefined): string {
  if (name === undefined) return owner.node.path.slice(-LONGEST_TAG).replace(NOT_IN_TAGS, '_');
  const [character] = name.match(NOT_IN_TAGS) ?? [];
  if ((character === undefined && name.length <= LONGEST_TAG) || !isKnown(name, owner)) return name;
  const problem = character === undefined ? `has ${name.length} characters` : `contains "${character}"`;
  throw new Error(`certificateName "${name}" ${problem}: a tag takes ${LONGEST_TAG} letters, digits, spaces and _.:/=+-@ at most, `
    + 'give another name or leave certificateName out');
}

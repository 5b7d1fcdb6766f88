import { createHash } from 'crypto';
import { Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/**
 * Bytes of a template that can be deployed without a bootstrap bucket in the region of its stack. A certificate and its output take more than 256
 * bytes, so that no support stack of this size has 200 outputs or 500 resources, which are the other limits of a stack.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const LARGEST_TEMPLATE = 51_200;

/** Bytes that estimates may add up to. The rest is for what is not known yet, such as overrides. */
const ESTIMATES = 0.9 * LARGEST_TEMPLATE;

/** What constructs of a stack share. */
export interface SharedPart {
  readonly id: string;
  readonly bytes: number;
}

interface Contents {
  bytes: number;
  readonly shared: Set<string>;
  isFull: boolean;
  readonly onceFull: (() => void)[];
}

const CONTENTS = new WeakMap<Stack, Contents>();

/**
 * Takes room for so many bytes in the template of a stack, and for a part that is there once, however many constructs need it. A stack that has once
 * refused something is full.
 */
export function takeRoom(stack: Stack, ownBytes: number, shared?: SharedPart): boolean {
  const contents = contentsOf(stack);
  if (contents.isFull) return false;
  const bytes = ownBytes + (shared && !contents.shared.has(shared.id) ? shared.bytes : 0);
  if (contents.bytes > 0 && contents.bytes + bytes > ESTIMATES) {
    contents.isFull = true;
    contents.onceFull.splice(0).forEach((action) => action());
    return false;
  }
  contents.bytes += bytes;
  if (shared) contents.shared.add(shared.id);
  return true;
}

/** Does something as soon as a stack is full: from then on, a construct that leaves the app may make room for one of another stack. */
export function onceFull(stack: Stack, action: () => void): void {
  const { isFull, onceFull: actions } = contentsOf(stack);
  if (isFull) action();
  else actions.push(action);
}

/**
 * The ends of the names of the stacks that a construct may be in, in the order in which it tries them: none for the first stack, then one of two,
 * then one of four, and so on. They depend on the construct alone. So a construct that joins takes no room from those that are there before it, and
 * one that leaves makes room for one other of its size of each length. More ends of each length would make many small stacks.
 */
export function* nameEnds(owner: IConstruct, deployedWith: IConstruct): Generator<string> {
  const path = owner.node.path.slice(deployedWith.node.path.length);
  const digits = [...createHash('sha256').update(path).digest()].map((byte) => FIRST_DIGIT + byte % DIGITS).join('');
  for (let length = 0; length <= digits.length; length++) yield length === 0 ? '' : `-${digits.slice(0, length)}`;
}

/** The digits 2 and 3, as the first stack has none. */
const [FIRST_DIGIT, DIGITS] = [2, 2];

function contentsOf(stack: Stack): Contents {
  const contents = CONTENTS.get(stack) ?? { bytes: 0, shared: new Set(), isFull: false, onceFull: [] };
  CONTENTS.set(stack, contents);
  return contents;
}

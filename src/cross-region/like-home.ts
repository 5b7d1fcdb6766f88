import { Aspects, IAspect, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { tagAsAt } from './tags-around';

const ASPECTS = new WeakMap<Stack, LikeHome>();

/**
 * Gives a support stack what the stack that needs it has, also what that stack gets until synthesis: the tags of the first one, and the protection
 * against deletion of any.
 */
export function makeLikeHome(supportStack: Stack, home: Stack): void {
  const known = ASPECTS.get(supportStack);
  const aspect = known ?? new LikeHome(supportStack, home);
  ASPECTS.set(supportStack, aspect);
  if (!known) Aspects.of(supportStack).add(aspect);
  aspect.add(home);
}

class LikeHome implements IAspect {
  private readonly homes = new Set<Stack>();

  constructor(private readonly supportStack: Stack, private readonly first: Stack) {}

  public add(home: Stack): void {
    this.homes.add(home);
    this.protect();
  }

  public visit(node: IConstruct): void {
    if (node !== this.supportStack) return;
    tagAsAt(this.first, node);
    this.protect();
  }

  /** If a stack is protected against deletion, so is the certificate that it uses. */
  private protect(): void {
    this.supportStack.terminationProtection ||= [...this.homes].some(({ terminationProtection }) => terminationProtection);
  }
}

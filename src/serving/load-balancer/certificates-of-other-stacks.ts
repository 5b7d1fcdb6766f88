import { AspectPriority, Aspects, IAspect, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { stacksThatNeed } from '../../cross-region/needed-stacks';

/** Attaches a certificate in the stack that it is given. */
export type Attach = (stack: Stack) => void;

/**
 * Decides in which stack each certificate of another stack is attached to a listener. By default this is the stack of the listener. If the other
 * stack needs that stack, for example because it routes requests to its service behind a shared load balancer, the certificate is attached in the
 * other stack: otherwise each of the two stacks would need the other.
 *
 * The stacks that a stack needs are known when the app is complete, so the decision waits for the Aspects. The stacks are resolved once for all
 * certificates of the listener: to attach one adds no way from another stack to the stack of the listener.
 */
export class CertificatesOfOtherStacks implements IAspect {
  private readonly waiting: { readonly home: Stack; readonly attach: Attach }[] = [];

  constructor(private readonly listener: IConstruct) {
    Aspects.of(listener).add(this, { priority: AspectPriority.MUTATING });
  }

  /** Attaches a certificate of the stack `home` when it is known in which stack. */
  public add(home: Stack, attach: Attach): void {
    this.waiting.push({ home, attach });
  }

  public visit(): void {
    const stack = Stack.of(this.listener);
    const waiting = this.waiting.splice(0);
    const needing = stacksThatNeed(stack, waiting.map(({ home }) => home));
    waiting.forEach(({ home, attach }) => attach(needing.has(home) ? home : stack));
  }
}

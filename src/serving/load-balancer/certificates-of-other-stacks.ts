import { AspectPriority, Aspects, IAspect, Stack } from 'aws-cdk-lib';
import { ApplicationListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { needs } from '../../cross-region/needed-stacks';

/** Attaches a certificate in the stack that it is given. */
export type Attach = (stack: Stack) => void;

/**
 * Decides in which stack certificates of other stacks are attached to a listener: in that of the listener, or, if the other stack needs
 * the listener's, in the other one. A stack that routes to a service behind a shared load balancer brings its certificate along: attached in the
 * stack of the load balancer, it would have each of the two stacks need the other.
 *
 * What a stack needs is known when the app is complete, so the decision waits for the Aspects.
 */
export class CertificatesOfOtherStacks implements IAspect {
  private readonly waiting: { readonly home: Stack; readonly attach: Attach }[] = [];

  constructor(private readonly listener: ApplicationListener) {
    Aspects.of(listener).add(this, { priority: AspectPriority.MUTATING });
  }

  /** Attaches a certificate of the stack `home` as soon as it is known where. */
  public add(home: Stack, attach: Attach): void {
    this.waiting.push({ home, attach });
  }

  public visit(): void {
    const stack = Stack.of(this.listener);
    this.waiting.splice(0).forEach(({ home, attach }) => attach(needs(home, stack) ? home : stack));
  }
}

import type { Stack, StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** A service with a certificate, as a stack to copy. */
export interface ServiceExample {
  /** The name of the service, as a title. */
  readonly service: string;

  readonly stack: new (scope: Construct, id: string, props: StackProps) => Stack;

  /** The resource type and the property that takes the certificate; none if the service takes no certificate of ACM. */
  readonly property?: readonly [type: string, property: string];

  /** What a reader needs to know before the code, in a sentence or two. */
  readonly about: string;

  /** What can go wrong, what it costs, and what is replaced. */
  readonly notes: readonly string[];

  /** The AWS pages that say so. */
  readonly sources: readonly string[];
}

import type { ConstructMetadata } from './construct-metadata';
import type { Template } from './template';

/**
 * A template with what is known of the stack that it is for.
 */
export interface StackSource {
  /** The file with the template. */
  readonly file: string;
  readonly template: Template;

  /** How to call the stack. */
  readonly path: string;
  readonly stackName?: string;
  readonly region?: string;
  readonly account?: string;

  /** What CDK described about the constructs, when it was CDK that made the template. */
  readonly constructMetadata?: ConstructMetadata;
}

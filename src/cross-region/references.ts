import {
  CfnParameter, DefaultTokenResolver, IFragmentConcatenator, Intrinsic, IPostProcessor, IResolvable, IResolveContext, Reference, Stack, Tokenization,
} from 'aws-cdk-lib';
import { deployedStack } from './deployment-order';

/** What is known of a value before synthesis. */
export interface KnownValue {
  /** The stacks, the one that writes the value perhaps among them, that have to be deployed before it is known. */
  readonly stacks: Stack[];
  /** The parameters of stacks that it comes from. */
  readonly parameters: CfnParameter[];
  /** All that a template will say of it, in whatever shape; without what is known at synthesis only. */
  readonly parts: unknown;
}

/** Looks into a value as `scope` would write it. */
export function lookInto(value: string | object, scope: Stack): KnownValue {
  const resolver = new ReferenceCollector();
  const parts = Tokenization.resolve(value, { scope, resolver, preparing: true });
  const targets = resolver.references.map(({ target }) => target);
  return {
    parts,
    stacks: targets.map((target) => deployedStack(Stack.of(target))),
    parameters: targets.filter((target) => target instanceof CfnParameter),
  };
}

/** Whether an export is imported in it: from a stack of the region that it is read in. */
export function readsExport({ parts }: KnownValue): boolean {
  return (JSON.stringify(parts) ?? '').includes('"Fn::ImportValue"');
}

const SIDE_BY_SIDE: IFragmentConcatenator = { join: (left, right) => [left, right] };

class ReferenceCollector extends DefaultTokenResolver {
  public readonly references: Reference[] = [];

  constructor() {
    super(SIDE_BY_SIDE);
  }

  public resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    // any other token, as those of Lazy, may have no value yet, and may keep what it answers first for good: it is not asked before synthesis
    if (!(token instanceof Intrinsic)) return undefined;
    if (Reference.isReference(token)) this.references.push(token);
    return super.resolveToken(token, context, postProcessor);
  }
}

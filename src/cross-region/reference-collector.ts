import { DefaultTokenResolver, Intrinsic, IPostProcessor, IResolvable, IResolveContext, Reference, StringConcat } from 'aws-cdk-lib';
import { isJoin, isUncachedLazy } from '../core-internals';

/** Properties are not validated here, as some of them are left out. */
const AS_IT_IS: IPostProcessor = { postProcess: (value: unknown) => value };

/**
 * Collects what is referred to, without changing anything: many tokens keep what they answer first for good, or freeze what they are made of,
 * and other Aspects may still change that. So only tokens without such a memory are resolved.
 */
export class ReferenceCollector extends DefaultTokenResolver {
  public readonly targets: Reference['target'][] = [];

  constructor() {
    super(new StringConcat());
  }

  public resolveToken(token: IResolvable, context: IResolveContext, _: IPostProcessor): unknown {
    if (!(token instanceof Intrinsic) && !isUncachedLazy(token) && !isJoin(token)) return undefined;
    // a reference refuses to be resolved where its target cannot be referred to
    if (Reference.isReference(token)) {
      this.targets.push(token.target);
      return undefined;
    }
    return super.resolveToken(token, context, AS_IT_IS);
  }
}

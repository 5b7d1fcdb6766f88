import { CfnElement, DefaultTokenResolver, Reference, Tokenization, type IPostProcessor, type IResolvable, type IResolveContext } from 'aws-cdk-lib';
import { intrinsicOf } from './intrinsics';

/**
 * What an element of a template will be, section by section: all tokens resolved, but for references to other elements, which
 * hold the element itself in the place of its logical id. So a reference that will become an export, a parameter or a call of
 * a custom resource still says what it means.
 */
export function rendered(element: CfnElement): Record<string, Record<string, unknown>> {
  // Every element of a template has this method; there is no other way to see overrides and rendered names.
  const { _toCloudFormation: render } = element as unknown as { _toCloudFormation(): object };
  return Tokenization.resolve(render.call(element), { scope: element, resolver: KEEP_REFERENCES, preparing: false });
}

class KeepReferences extends DefaultTokenResolver {
  constructor() {
    super({ join: joined });
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token) || !CfnElement.isCfnElement(token.target)) {
      return super.resolveToken(token, context, postProcessor);
    }
    return token.displayName === 'Ref' ? { Ref: token.target } : { 'Fn::GetAtt': [token.target, token.displayName] };
  }
}

const KEEP_REFERENCES = new KeepReferences();

/** Two parts of a text, as CloudFormation would be told to join them. */
function joined(left: unknown, right: unknown): unknown {
  if (left === undefined || right === undefined) return left ?? right;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  const intrinsic = intrinsicOf(left);
  const parts = intrinsic?.fn === 'Fn::Join' && Array.isArray(intrinsic.argument) && intrinsic.argument[0] === ''
    ? intrinsic.argument[1] as unknown[]
    : [left];
  return { 'Fn::Join': ['', [...parts, right]] };
}

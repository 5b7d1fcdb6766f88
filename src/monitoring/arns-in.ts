import {
  CfnResource, DefaultTokenResolver, Intrinsic, IPostProcessor, IResolvable, IResolveContext, StringConcat, Tokenization,
} from 'aws-cdk-lib';
import { SLOTS } from '../catalog/slots';
import { isUncachedLazy, templatePartOf, typeOf } from '../core-internals';

/** The types with a property that takes a certificate of ACM. */
const CONSUMERS = new Set(SLOTS.filter(({ takes }) => takes.includes('acm')).map(({ type }) => type));

const CERTIFICATE_ARN = /^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/;

/** The ARNs of certificates that a resource names as texts, if it is of a type that takes certificates. */
export function certificateArnsIn(resource: CfnResource): string[] {
  if (!CONSUMERS.has(typeOf(resource))) return [];
  const written: unknown = Tokenization.resolve(templatePartOf(resource), { scope: resource, resolver: new WithoutMemory(), preparing: true });
  return [...new Set(textsIn(written).filter((text) => CERTIFICATE_ARN.test(text)))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Properties are not validated here, as some of them are left out. */
const AS_IT_IS: IPostProcessor = { postProcess: (value: unknown) => value };

/** Leaves out tokens that keep their first value, as other Aspects may still change what they are made of. */
class WithoutMemory extends DefaultTokenResolver {
  constructor() {
    super(new StringConcat());
  }

  public resolveToken(token: IResolvable, context: IResolveContext, _: IPostProcessor): unknown {
    if (!(token instanceof Intrinsic) && !isUncachedLazy(token)) return undefined;
    return super.resolveToken(token, context, AS_IT_IS);
  }
}

import {
  CfnElement, CfnResource, DefaultTokenResolver, Reference, Stack, Tokenization, type IPostProcessor, type IResolvable, type IResolveContext,
} from 'aws-cdk-lib';
import { RenderedOnDemand } from './rendered-on-demand';
import { isOneToken, templatePartOf, writtenProperties, type TemplatePart } from '../../core-internals';
import { intrinsicOf } from '../../deployment/intrinsics';

/**
 * Renders the elements of a construct tree as its templates will have them: all tokens resolved, but for references to elements of other
 * stacks, which hold a handle of the element instead of its logical ID. So a reference that will become an export, a parameter or a
 * call of a custom resource still says what it means.
 */
export class ReferenceKeeper extends DefaultTokenResolver {
  /** The elements that are referred to within their stacks, by logical id. */
  private readonly referred = new Map<Stack, Map<string, CfnElement>>();
  private readonly logicalIds = new Map<CfnElement, string>();

  /** What tokens are in the templates of stacks, where a text is nothing but a token: many resources have the ARN of the same certificate. */
  private readonly tokens = new Map<Stack, Map<string, unknown>>();

  constructor() {
    super({ join: joined });
  }

  /** What an element of a template will be, section by section. */
  public rendered(element: CfnElement): TemplatePart {
    return this.resolved(templatePartOf(element), element);
  }

  /** The properties that a resource will have in its template, if they can be rendered one by one. */
  public renderedOnDemand(resource: CfnResource): RenderedOnDemand | undefined {
    const written = writtenProperties(resource);
    const resolve = (value: unknown) => isOneToken(value) ? this.resolvedOnce(value, resource) : this.resolved(value, resource);
    return written && new RenderedOnDemand(written, resolve);
  }

  /** What a resource will be in its template; nothing, when it will not be there. */
  public renderedResource(resource: CfnResource): unknown {
    const [body] = Object.values(templatePartOf(resource).Resources ?? {});
    return this.resolved(body, resource);
  }

  /** The element of a stack that something rendered refers to by this logical id. */
  public referredIn(stack: Stack, logicalId: string): CfnElement | undefined {
    return this.referred.get(stack)?.get(logicalId);
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (token instanceof Handle) return token;
    if (!Reference.isReference(token) || !CfnElement.isCfnElement(token.target)) return super.resolveToken(token, context, postProcessor);
    const target = token.target.stack === Stack.of(context.scope) ? this.logicalIdOf(token.target) : new Handle(token.target);
    return token.displayName === 'Ref' ? { Ref: target } : { 'Fn::GetAtt': [target, token.displayName] };
  }

  private resolvedOnce(token: string, resource: CfnResource): unknown {
    const ofStack = this.tokens.get(resource.stack) ?? new Map<string, unknown>();
    this.tokens.set(resource.stack, ofStack);
    if (!ofStack.has(token)) ofStack.set(token, this.resolved(token, resource));
    return ofStack.get(token);
  }

  private resolved<T>(value: T, element: CfnElement): T {
    return Tokenization.resolve(value, { scope: element, resolver: this, preparing: false });
  }

  /** The logical id of an element, by which it can be found from now on. */
  public logicalIdOf(element: CfnElement): string {
    const before = this.logicalIds.get(element);
    if (before !== undefined) return before;
    const { stack } = element;
    const logicalId: string = stack.resolve(element.logicalId);
    this.logicalIds.set(element, logicalId);
    this.referred.set(stack, (this.referred.get(stack) ?? new Map<string, CfnElement>()).set(logicalId, element));
    return logicalId;
  }
}

/**
 * The handle of an element of another stack. It is a token that resolves to itself, and hides what it represents: core resolves the result of functions
 * such as `Fn.join` again, and walks through the result of `toJsonString`.
 */
export class Handle implements IResolvable {
  public readonly creationStack: string[] = [];
  readonly #element: CfnElement;

  constructor(element: CfnElement) {
    this.#element = element;
  }

  public get element(): CfnElement {
    return this.#element;
  }

  public resolve(): this {
    return this;
  }
}

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

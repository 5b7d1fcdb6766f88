import { CfnResource, Intrinsic, IResolvable, IResolveContext, Reference, Tokenization } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import type { Slot } from '../catalog/slot';
import { currentValueOf, propertySourcesOf } from '../core-internals';

/**
 * What a resource has in a slot, in each case that its conditions distinguish: texts, references, and other values of which the outermost token is resolved.
 *
 * Only the tokens on the way to the slot are resolved. Their values are not kept, because Aspects can still change the app.
 */
export function valuesIn(resource: CfnResource, { property, where = {} }: Slot): unknown[] {
  const end = property.lastIndexOf('.');
  return propertySourcesOf(resource).flatMap((root) => {
    if (Object.keys(where).length === 0) return valuesAt(root, stepsOf(property), resource);
    return valuesAt(root, stepsOf(property.slice(0, end)), resource)
      .filter((beside) => Object.entries(where).every(([name, value]) => mayBe(valuesAt(beside, stepsOf(name.slice(end + 1)), resource), value)))
      .flatMap((beside) => valuesAt(beside, stepsOf(property.slice(end + 1)), resource));
  });
}

/** A value that is nothing but a token, with that token. */
export function tokenOf(value: unknown): IResolvable | undefined {
  if (typeof value !== 'string') return Tokenization.reverse(value);
  const { firstToken, length } = Tokenization.reverseString(value);
  return length === 1 ? firstToken : undefined;
}

/** A value without the tokens around it. References stay as they are. */
export function opened(value: unknown, scope: IConstruct): unknown {
  const token = tokenOf(value);
  if (!token || Reference.isReference(token)) return value;
  const inside = currentValueOf(token, contextAt(scope));
  return inside === token ? undefined : opened(inside, scope);
}

function valuesAt(value: unknown, steps: readonly string[], scope: IConstruct): unknown[] {
  const [step, ...rest] = steps;
  // a text with a token may be the ARN of a certificate that a construct has, which the text alone tells
  const inside = typeof value === 'string' && !(tokenOf(value) instanceof Intrinsic) ? value : opened(value, scope);
  const here = step === undefined && typeof value === 'string' && !isChoice(inside) && !isNoValue(inside) ? value : inside;
  if (!isMap(here)) {
    if (step === undefined) return here === undefined ? [] : [here];
    return step === EACH && Array.isArray(here) ? here.flatMap((element) => valuesAt(element, rest, scope)) : [];
  }
  if (isChoice(here)) return here['Fn::If'].slice(1).flatMap((branch) => valuesAt(branch, steps, scope));
  if (isNoValue(here)) return [];
  if (step === undefined) return [here];
  return Object.entries(here).filter(([name]) => isStep(name, step)).flatMap(([, inner]) => valuesAt(inner, rest, scope));
}

function isChoice(value: unknown): value is { readonly 'Fn::If': unknown[] } {
  return isMap(value) && Array.isArray(value['Fn::If']);
}

function isNoValue(value: unknown): boolean {
  return isMap(value) && value.Ref === 'AWS::NoValue';
}

/** An override names an element of a list by its position. Names in the app begin with a small letter. */
function isStep(name: string, step: string): boolean {
  return step === EACH ? /^\d+$/.test(name) : name.toLowerCase() === step.toLowerCase();
}

const EACH = '[]';

function stepsOf(path: string): string[] {
  return path.split('.').flatMap((part) => part.endsWith(EACH) ? [part.slice(0, -EACH.length), EACH] : [part]);
}

/** Whether one of the values is a text or a flag that `pattern` describes, or is not known. */
function mayBe(values: readonly unknown[], pattern: string): boolean {
  const matches = (text: string) => pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
  return values.some((value) => tokenOf(value) !== undefined || typeof value === 'object' || matches(String(value)));
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Intrinsic);
}

function contextAt(scope: IConstruct): IResolveContext {
  return { scope, preparing: true, documentPath: [], registerPostProcessor: () => undefined, resolve: (value: unknown) => value };
}

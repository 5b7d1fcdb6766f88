/** An intrinsic function of CloudFormation, with its argument. */
export interface Intrinsic {
  readonly fn: string;
  readonly argument: unknown;
}

/** Stands where something stands that is known at deployment only. */
export const UNKNOWN = { 'Fn::Transform': {} };

/** A map of the template, as opposed to a list, a literal or a handle. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * The intrinsic function that this value is, if it is one: a map with one key, `Ref` or `Fn::…`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function intrinsicOf(value: unknown): Intrinsic | undefined {
  if (!isMap(value)) return undefined;
  let fn: string | undefined;
  // Of most maps the first key tells that they are none.
  for (const key in value) {
    if (fn !== undefined || !(key === 'Ref' || key.startsWith('Fn::'))) return undefined;
    fn = key;
  }
  return fn === undefined ? undefined : { fn, argument: value[fn] };
}

/** Whether the value stands for a property that is left out. */
export function isNoValue(value: unknown): boolean {
  return value === undefined || value === null || (isMap(value) && value.Ref === 'AWS::NoValue');
}

/** Whether no macro adds to the map at deployment. */
export function isComplete(map: Readonly<Record<string, unknown>>): boolean {
  for (const name in map) if (name.startsWith('Fn::')) return false;
  return true;
}

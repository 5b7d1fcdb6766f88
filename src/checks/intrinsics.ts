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
  const keys = Object.keys(value);
  if (keys.length !== 1 || !(keys[0] === 'Ref' || keys[0].startsWith('Fn::'))) return undefined;
  return { fn: keys[0], argument: value[keys[0]] };
}

/** Whether the value stands for a property that is left out. */
export function isNoValue(value: unknown): boolean {
  return value === undefined || value === null || (isMap(value) && value.Ref === 'AWS::NoValue');
}

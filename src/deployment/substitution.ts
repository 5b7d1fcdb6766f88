import { intrinsicOf, isMap } from './intrinsics';
import { splitPlaceholders } from '../names/placeholders';

/** A part of an `Fn::Sub`: a value, or a name between braces. */
export type SubPart = { readonly value: unknown } | { readonly reference: string };

/**
 * The parts of an `Fn::Sub`; undefined when CloudFormation would not take it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export function substitution(argument: unknown): SubPart[] | undefined {
  const [body, variables]: unknown[] = Array.isArray(argument) ? argument : [argument, {}];
  if (!isMap(variables)) return undefined;
  // In a construct tree the names of a body may be references already, and the body a list of what stands between them.
  const intrinsic = intrinsicOf(body);
  const joinedParts: unknown = intrinsic?.fn === 'Fn::Join' && Array.isArray(intrinsic.argument) ? intrinsic.argument[1] : undefined;
  const pieces: unknown[] = Array.isArray(joinedParts) ? joinedParts : [body];
  return pieces.flatMap((piece) => typeof piece === 'string' ? partsOf(piece, variables) : [{ value: piece }]);
}

function partsOf(text: string, variables: Readonly<Record<string, unknown>>): SubPart[] {
  // "${!Name}" is the text "${Name}"; the odd parts are what is between the braces.
  return splitPlaceholders(text).map((piece, index): SubPart => {
    if (index % 2 === 0) return { value: piece };
    if (piece.startsWith('!')) return { value: `\${${piece.slice(1)}}` };
    const name = piece.trim();
    return Object.hasOwn(variables, name) ? { value: variables[name] } : { reference: name };
  });
}

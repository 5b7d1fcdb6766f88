import type { Template } from './template';
import { HOLE } from '../../deployment/follow';
import { isMap, UNKNOWN } from '../../deployment/intrinsics';

/** How the name of a loop begins. */
export const LOOP = 'Fn::ForEach::';

// CloudFormation takes 500 resources; loops inside loops could make any number.
const MOST_TURNS = 5000;

/**
 * Writes out the loops of a template. One over a list that is known at deployment only is written out once, for an element that nobody
 * knows.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function expandLoops(template: Template): Template {
  return new Expansion().map(template);
}

class Expansion {
  private turnsLeft = MOST_TURNS;

  public map(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
      key.startsWith(LOOP) ? this.turns(key, inner) : [[key, this.value(inner)]]));
  }

  private value(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    return isMap(value) ? this.map(value) : value;
  }

  private turns(key: string, loop: unknown): [string, unknown][] {
    const [identifier, list, body] = Array.isArray(loop) ? loop : [];
    if (typeof identifier !== 'string' || !isMap(body)) return [[key, UNKNOWN]];
    return this.elements(list).flatMap((element) => Object.entries(this.map(withElement(body, identifier, element))));
  }

  private elements(list: unknown): string[] {
    const known = Array.isArray(list) && list.every((element) => typeof element === 'string' || typeof element === 'number');
    if (!known || list.length > this.turnsLeft) return [HOLE];
    this.turnsLeft -= list.length;
    return list.map(String);
  }
}

/** The body of a loop with an element in the place of the loop's identifier. */
function withElement(body: Readonly<Record<string, unknown>>, identifier: string, element: string): Record<string, unknown> {
  const inText = (text: string) => text.replaceAll(`\${${identifier}}`, element).replaceAll(`&{${identifier}}`, element);
  const inValue = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(inValue);
    if (!isMap(value)) return value;
    return value.Ref === identifier ? element : named(inMap(value));
  };
  const inMap = (map: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [inText(key), inValue(value)]));
  return inMap(body);
}

/**
 * A reference by a name that was put together, and is complete, is one by that name.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html
 */
function named(map: Record<string, unknown>): Record<string, unknown> {
  if (isMap(map.Ref)) return { ...map, Ref: complete(map.Ref) };
  const attribute = map['Fn::GetAtt'];
  return Array.isArray(attribute) ? { ...map, 'Fn::GetAtt': attribute.map(complete) } : map;
}

function complete(name: unknown): unknown {
  const text = isMap(name) ? name['Fn::Sub'] : undefined;
  return typeof text === 'string' && !text.includes('${') ? text : name;
}

import type { Template } from './template';
import { HOLE } from '../../deployment/follow';
import { isMap, UNKNOWN } from '../../deployment/intrinsics';
import { LIMITS } from '../../deployment/limits';

/** How the name of a loop begins. */
export const LOOP = 'Fn::ForEach::';

/**
 * Writes out the loops of a template. A loop over a list that is known at deployment only is written out once, for an unknown element.
 *
 * @throws when the loops write out more than CloudFormation can accept
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function expandLoops(template: Template): Template {
  return new Expansion().map(template);
}

class Expansion {
  private left = LIMITS.written;

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
    return elementsOf(list).flatMap((element) => Object.entries(this.map(this.withElement(body, identifier, element))));
  }

  /** The body of a loop with an element instead of the loop's identifier. */
  private withElement(body: Readonly<Record<string, unknown>>, identifier: string, element: string): Record<string, unknown> {
    const inText = (text: string) => this.replaced(this.replaced(text, `\${${identifier}}`, element), `&{${identifier}}`, element);
    const inValue = (value: unknown): unknown => {
      this.write(1);
      if (typeof value === 'string') return inText(value);
      if (Array.isArray(value)) return value.map(inValue);
      if (!isMap(value)) return value;
      return value.Ref === identifier ? element : named(inMap(value));
    };
    const inMap = (map: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(map).map(([key, value]) => [inText(key), inValue(value)]));
    return inMap(body);
  }

  /** Counts before it writes, as a text may hold the placeholder any number of times. */
  private replaced(text: string, placeholder: string, element: string): string {
    const parts = text.split(placeholder);
    this.write(text.length + (parts.length - 1) * element.length);
    return parts.length === 1 ? text : parts.join(element);
  }

  private write(amount: number): void {
    this.left -= amount;
    if (this.left < 0) throw new Error('its Fn::ForEach loops write out more than the 1 MB that CloudFormation accepts');
  }
}

function elementsOf(list: unknown): string[] {
  const known = Array.isArray(list) && list.every((element) => typeof element === 'string' || typeof element === 'number');
  return known ? list.map(String) : [HOLE];
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

import * as fc from 'fast-check';
import { SLOTS } from '../../../src/catalog/slots';
import { FIXTURES } from '../rules/fixtures';

/** The paths at which a rule reads something, by resource type: those of the catalogue, and those of the fixtures. */
const PATHS = new Map<string, string[]>();
const addPaths = (type: string, paths: string[]) => PATHS.set(type, [...PATHS.get(type) ?? [], ...paths]);
for (const { type, property } of SLOTS) addPaths(type, [property]);
for (const { template } of Object.values(FIXTURES).flat().flatMap(({ stacks }) => stacks)) {
  for (const { Type, Properties } of Object.values(template.Resources)) addPaths(Type, pathsIn(Properties));
}

function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => (/^(Ref|Fn::.*)$/.test(name) ? [path] : pathsIn(inner, path === '' ? name : `${path}.${name}`)));
}

/** A resource of any type that a rule looks at, with such values at some of the paths at which it looks. */
export function resource(value: fc.Arbitrary<unknown>): fc.Arbitrary<{ readonly Type: string; readonly Properties: Record<string, unknown> }> {
  const types = [...PATHS].filter(([, paths]) => paths.some((path) => path !== ''));
  return fc.constantFrom(...types).chain(([Type, paths]) => fc.array(fc.tuple(fc.constantFrom(...paths), value), { maxLength: 8 }).map((entries) => ({
    Type,
    Properties: entries.reduce((all, [path, each]) => put(all, path.split('.'), each), {}),
  })));
}

/** Puts a value where a path points to, into the first element of each list. */
function put(into: unknown, [step, ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const name = step.replace('[]', '');
  const map = typeof into === 'object' && into !== null ? into as Record<string, unknown> : {};
  const inner = (before: unknown) => (rest.length === 0 ? value : put(before, rest, value));
  return { ...map, [name]: step === name ? inner(map[name]) : [inner(Array.isArray(map[name]) ? map[name][0] : undefined)] };
}

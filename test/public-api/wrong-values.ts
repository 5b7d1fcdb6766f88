import { CollectionKind, isClassOrInterfaceType, type Assembly, type Callable, type Property, type TypeReference } from '@jsii/spec';

/** A value of a wrong type, and where it is given. */
export interface WrongValue {
  /** The name of the parameter or prop, and where in it. */
  readonly at: string;
  /** The argument, or for props the props around it. */
  readonly argument: number;
  /** The names of the props that lead to it. */
  readonly path: readonly string[];
  readonly value: unknown;
}

const ANYTHING = [null, 42, 'text', true, [], {}, () => undefined];

/** Values of wrong types for each parameter of a constructor or method, and for each prop of its structs. */
export function wrongValues(assembly: Assembly, { parameters = [] }: Callable): WrongValue[] {
  return parameters.flatMap(({ name, type, optional = false, variadic = false }, argument) =>
    valuesFor(assembly, variadic ? { collection: { kind: CollectionKind.Array, elementtype: type } } : type, optional || variadic, name, [])
      // the rest of the arguments is never something other than a list
      .filter(({ path, value }) => !variadic || (path.length === 0 && Array.isArray(value)))
      .map((wrong) => ({ ...wrong, argument })));
}

function valuesFor(assembly: Assembly, type: TypeReference, optional: boolean, at: string, path: string[]): Omit<WrongValue, 'argument'>[] {
  const here = [...optional ? [] : [undefined], ...wrongFor(assembly, type)].map((value) => ({ at, path, value }));
  return [...here, ...propsOf(assembly, type).flatMap((prop) =>
    valuesFor(assembly, prop.type, prop.optional ?? false, `${at}.${prop.name}`, [...path, prop.name]))];
}

function wrongFor(assembly: Assembly, type: TypeReference): unknown[] {
  if ('primitive' in type) return ANYTHING.filter((value) => typeof value !== type.primitive);
  if ('collection' in type) {
    const { kind, elementtype } = type.collection;
    const elements = [undefined, ...wrongFor(assembly, elementtype)];
    return kind === CollectionKind.Array
      ? [...ANYTHING.filter((value) => !Array.isArray(value)), ...elements.map((value) => [value])]
      : [...ANYTHING.filter((value) => typeof value !== 'object' || value === null || Array.isArray(value)), ...elements.map((value) => ({ key: value }))];
  }
  // an empty object is a struct without props
  return isStruct(assembly, type) ? ANYTHING.filter((value) => JSON.stringify(value) !== '{}') : ANYTHING;
}

function isStruct(assembly: Assembly, type: TypeReference): boolean {
  if (!('fqn' in type)) return false;
  const found = assembly.types?.[type.fqn];
  // of other assemblies, the names tell
  return found ? isClassOrInterfaceType(found) && 'datatype' in found && found.datatype === true : /(Props|Options|Selection|MutualAuthentication)$/.test(type.fqn);
}

/** The props of a struct of this assembly, inherited ones included. */
function propsOf(assembly: Assembly, type: TypeReference): Property[] {
  const found = 'fqn' in type && isStruct(assembly, type) ? assembly.types?.[type.fqn] : undefined;
  if (!found || found.kind !== 'interface') return [];
  return [...found.properties ?? [], ...(found.interfaces ?? []).flatMap((fqn) => propsOf(assembly, { fqn }))];
}

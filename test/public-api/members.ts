import type { Assembly, Docs, Parameter, Property, Type, TypeReference } from '@jsii/spec';

export interface PublicName {
  readonly name: string;
  readonly docs?: Docs;
}

/** Each type, property, method and enum member that a user can write down. */
export function publicNames(assembly: Assembly): PublicName[] {
  return types(assembly).flatMap(type => [
    { name: type.name, docs: type.docs },
    ...members(type).map(member => ({ name: `${type.name}.${member.name}`, docs: member.docs })),
  ]);
}

/** The properties of structs that may be left out. */
export function optionalProps(assembly: Assembly): PublicName[] {
  return types(assembly).flatMap(type => type.kind === 'interface' && type.datatype
    ? (type.properties ?? []).filter(prop => prop.optional).map(prop => ({ name: `${type.name}.${prop.name}`, docs: prop.docs }))
    : []);
}

/** The classes that a user makes with `new`. */
export function constructibleClasses(assembly: Assembly): PublicName[] {
  return types(assembly).flatMap(type => type.kind === 'class' && type.initializer && !type.abstract
    ? [{ name: type.name, docs: type.docs }]
    : []);
}

/** Each place of a signature together with the types that are written there. */
export function signatures(assembly: Assembly): { name: string; types: TypeReference[] }[] {
  return types(assembly).flatMap(type => {
    if (type.kind === 'enum') {
      return [];
    }
    const initializer = type.kind === 'class' ? type.initializer?.parameters ?? [] : [];
    return [
      ...initializer.map(parameter => ({ name: `new ${type.name}(${parameter.name})`, types: spread(parameter.type) })),
      ...(type.properties ?? []).map((prop: Property) => ({ name: `${type.name}.${prop.name}`, types: spread(prop.type) })),
      ...(type.methods ?? []).flatMap(method => [
        ...(method.returns ? [{ name: `${type.name}.${method.name}()`, types: spread(method.returns.type) }] : []),
        ...(method.parameters ?? []).map((parameter: Parameter) => ({
          name: `${type.name}.${method.name}(${parameter.name})`,
          types: spread(parameter.type),
        })),
      ]),
    ];
  });
}

function types(assembly: Assembly): Type[] {
  return Object.values(assembly.types ?? {});
}

function members(type: Type): PublicName[] {
  return type.kind === 'enum' ? type.members : [...type.properties ?? [], ...type.methods ?? []];
}

function spread(type: TypeReference): TypeReference[] {
  if ('collection' in type) {
    return [type, ...spread(type.collection.elementtype)];
  }
  if ('union' in type) {
    return [type, ...type.union.types.flatMap(spread)];
  }
  return [type];
}

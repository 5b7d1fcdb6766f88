import type { Property, PropertyType, Resource, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';

/** A property of a resource type, with what the specification says of it. */
export interface SpecifiedProperty {
  readonly type: string;

  /** The path, with `[]` after lists and `{}` after maps. */
  readonly path: string;

  /** Whether another value replaces the resource, because of the property or one that it is in. */
  readonly replaces: boolean;

  /** Whether it takes text, or something that may hold text. */
  readonly isText: boolean;
  readonly property: Property;
}

/** What a value can be, at the end of a path. */
interface Shape {
  readonly suffix: string;
  readonly definition?: TypeDefinition;

  /** Whether it is text, or something that may hold text. */
  readonly isText: boolean;
}

/** Every property of every resource type that holds a value, and no other properties. */
export function plainProperties(spec: SpecDatabase): SpecifiedProperty[] {
  return spec.all('resource').flatMap((resource) => propertiesOf(spec, resource));
}

/** Those that take text. */
export function textProperties(spec: SpecDatabase): SpecifiedProperty[] {
  return plainProperties(spec).filter(({ isText }) => isText);
}

/** The properties that look like a certificate: by name, by documentation, or by what they refer to. */
export function certificateLike(spec: SpecDatabase): SpecifiedProperty[] {
  return textProperties(spec).filter(({ path, property }) => /cert/i.test(path)
    || /certificate|\bACM\b/i.test(property.documentation ?? '')
    || (property.relationshipRefs ?? []).some((reference) => /certificate/i.test(reference.cloudFormationType)));
}

function propertiesOf(spec: SpecDatabase, resource: Resource): SpecifiedProperty[] {
  const found: SpecifiedProperty[] = [];
  const visit = (properties: TypeDefinition['properties'], before: string, replacesBefore: boolean, seen: readonly string[]) => {
    for (const [name, property] of Object.entries(properties)) {
      const replaces = replacesBefore || property.causesReplacement === 'yes';
      for (const { suffix, definition, isText } of shapesOf(spec, property.type)) {
        const path = before + name + suffix;
        if (!definition) found.push({ type: resource.cloudFormationType, path, replaces, isText, property });
        else if (!seen.includes(definition.$id)) visit(definition.properties, `${path}.`, replaces, [...seen, definition.$id]);
      }
    }
  };
  visit(resource.properties, '', false, []);
  return found;
}

function shapesOf(spec: SpecDatabase, type: PropertyType): Shape[] {
  switch (type.type) {
    case 'array': return shapesOf(spec, type.element).map((shape) => ({ ...shape, suffix: `[]${shape.suffix}` }));
    case 'map': return shapesOf(spec, type.element).map((shape) => ({ ...shape, suffix: `{}${shape.suffix}` }));
    case 'union': return type.types.flatMap((each) => shapesOf(spec, each));
    case 'ref': return [{ suffix: '', definition: spec.get('typeDefinition', type.reference.$ref), isText: false }];
    default: return [{ suffix: '', isText: type.type === 'string' || type.type === 'json' }];
  }
}

import type { Assembly } from '@jsii/spec';

/** What a program of our examples takes from Java itself. */
const OF_JAVA: Readonly<Record<string, string>> = { List: 'java.util.List', Map: 'java.util.Map' };

/** Where Java finds the types of assemblies, by the name of the type: in a package, or in the class that a type is nested in. */
export function javaTypes(assemblies: readonly Assembly[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const assembly of assemblies) {
    for (const { name, namespace } of Object.values(assembly.types ?? {})) {
      const place = placeOf(assembly, namespace);
      if (place !== undefined) places.set(name, [...places.get(name) ?? [], place]);
    }
  }
  return places;
}

function placeOf({ name, targets, submodules = {} }: Assembly, namespace: string | undefined): string | undefined {
  if (namespace === undefined) return targets?.java?.package as string | undefined;
  const [, outer, inner] = /^(.*?)(\.[A-Z]\w*)?$/.exec(namespace)!;
  const submodule = submodules[`${name}.${outer}`]?.targets?.java?.package as string | undefined;
  return submodule && `${submodule}${inner ?? ''}`;
}

/**
 * A translated program with an import for each type that it names. The translation has only the imports of the original, but a program in
 * Java also names types that TypeScript infers, such as those of properties.
 */
export function withJavaImports(program: string, types: ReadonlyMap<string, readonly string[]>): string {
  const imported = [...program.matchAll(/^import ([\w.]+)\.(\w+);$/gm)].map(([, javaPackage, name]) => ({ javaPackage, name }));
  const places = new Set(imported.flatMap(({ javaPackage, name }) => [javaPackage, `${javaPackage}.${name}`]));
  const body = program.replace(/^import .*$/gm, '').replace(/"(?:[^"\\]|\\.)*"|\/\/.*$/gm, '');
  const declared = [...body.matchAll(/\bclass (\w+)/g)].map(([, name]) => name);
  const named = new Set([...body.matchAll(/(?<![\w.])([A-Z]\w*[a-z]\w*)\b/g)].map(([, name]) => name));
  const missing = [...named].filter((name) => !declared.includes(name) && !['String', 'Object'].includes(name) && !imported.some((each) => each.name === name));
  const lines = [...imported.map(({ javaPackage, name }) => `${javaPackage}.${name}`), ...missing.map((name) => OF_JAVA[name] ?? importOf(name, types, places))];
  return `${lines.sort().map((line) => `import ${line};`).join('\n')}\n\n${program.replace(/^import .*\n/gm, '').trimStart()}`;
}

function importOf(name: string, types: ReadonlyMap<string, readonly string[]>, places: ReadonlySet<string>): string {
  const all = types.get(name) ?? [];
  const near = all.filter((each) => places.has(each));
  const [place, ...others] = near.length > 0 ? near : all;
  if (place === undefined || others.length > 0) throw new Error(`cannot tell the Java package of ${name}: got ${all.join(', ') || 'none'}`);
  return `${place}.${name}`;
}

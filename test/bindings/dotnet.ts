import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { Assembly, Type } from '@jsii/spec';

const root = join(__dirname, '..', '..');
const generated = join(root, 'dist', 'dotnet', 'CdkAcm', 'CdkAcm');

/** The public types that the generated C# sources lack. There need not be a .NET SDK, so they are read, not compiled. */
export function typesWithoutDotNetSource(): string[] {
  const assembly: Assembly = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8'));
  const sources = readdirSync(generated, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.cs'))
    .map(name => readFileSync(join(generated, name), 'utf8'))
    .join('\n');
  return Object.values(assembly.types ?? {})
    .filter(type => !declarations(type).every(declaration => declaration.test(sources)))
    .map(({ fqn }) => fqn);
}

/** How C# declares a type: a struct becomes an interface with `I` in front and a class. */
function declarations(type: Type): RegExp[] {
  switch (type.kind) {
    case 'enum': return [new RegExp(`public enum ${type.name}\\b`)];
    case 'class': return [new RegExp(`public (abstract )?class ${type.name}\\b`)];
    default: return type.datatype
      ? [new RegExp(`public interface I${type.name}\\b`), new RegExp(`public class ${type.name}\\b`)]
      : [new RegExp(`public interface ${type.name}\\b`)];
  }
}

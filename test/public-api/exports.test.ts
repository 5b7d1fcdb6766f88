import { TypeKind } from '@jsii/spec';
import { compiledAssembly } from './assembly';
import * as library from '../../src';

test('what can be imported is what the public API has, and no more', () => {
  const imported = Object.values(compiledAssembly().types ?? {}).filter(({ kind }) => kind !== TypeKind.Interface).map(({ name }) => name);
  expect(Object.keys(library).sort()).toEqual(imported.sort());
});

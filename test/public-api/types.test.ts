import type { Assembly, TypeReference } from '@jsii/spec';
import { compiledAssembly } from './assembly';
import { signatures } from './members';

const assembly = compiledAssembly();

test('no signature takes or gives any, json or a union: Java and Go would see Object', () => {
  expect(untyped(assembly)).toEqual([]);
});

test.each([
  ['any', { primitive: 'any' }],
  ['json', { primitive: 'json' }],
  ['a list of any', { collection: { kind: 'array', elementtype: { primitive: 'any' } } }],
  ['a map of any', { collection: { kind: 'map', elementtype: { primitive: 'any' } } }],
  ['a union', { union: { types: [{ primitive: 'string' }, { primitive: 'number' }] } }],
])('%s is found in a property, a parameter, a constructor and a result', (_, type) => {
  const loose = {
    types: {
      'x.Thing': {
        kind: 'class',
        name: 'Thing',
        assembly: 'x',
        fqn: 'x.Thing',
        initializer: { parameters: [{ name: 'scope', type }] },
        properties: [{ name: 'size', type }],
        methods: [{ name: 'grow', returns: { type }, parameters: [{ name: 'by', type }] }],
      },
    },
  } as unknown as Assembly;

  expect(untyped(loose)).toEqual(['new Thing(scope)', 'Thing.size', 'Thing.grow()', 'Thing.grow(by)']);
});

function untyped(of: Assembly) {
  return signatures(of).filter(({ types }) => types.some(isLoose)).map(({ name }) => name);
}

function isLoose(type: TypeReference) {
  return 'union' in type || ('primitive' in type && ['any', 'json'].includes(type.primitive));
}

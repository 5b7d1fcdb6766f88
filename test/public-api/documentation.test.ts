import type { Assembly } from '@jsii/spec';
import { compiledAssembly } from './assembly';
import { constructibleClasses, optionalProps, publicNames, PublicName } from './members';

const assembly = compiledAssembly();

test('every public type and member is documented', () => {
  expect(lacking('summary', publicNames(assembly))).toEqual([]);
});

test('every optional prop says what happens without it', () => {
  expect(lacking('default', optionalProps(assembly))).toEqual([]);
});

test('every class that a user makes has an example', () => {
  expect(lacking('example', constructibleClasses(assembly))).toEqual([]);
});

describe('of an assembly that lacks documentation', () => {
  const poor = {
    types: {
      'x.Thing': {
        kind: 'class',
        name: 'Thing',
        assembly: 'x',
        fqn: 'x.Thing',
        initializer: {},
        methods: [{ name: 'grow' }],
        properties: [{ name: 'size', type: { primitive: 'number' } }],
      },
      'x.ThingProps': {
        kind: 'interface',
        name: 'ThingProps',
        assembly: 'x',
        fqn: 'x.ThingProps',
        datatype: true,
        docs: { summary: 'A thing.' },
        properties: [
          { name: 'size', type: { primitive: 'number' }, optional: true, docs: { summary: 'How big.' } },
          { name: 'name', type: { primitive: 'string' }, docs: { summary: 'Its name.' } },
        ],
      },
      'x.Kind': { kind: 'enum', name: 'Kind', assembly: 'x', fqn: 'x.Kind', docs: { summary: 'Kinds.' }, members: [{ name: 'BIG' }] },
    },
  } as unknown as Assembly;

  test('types, members and enum members without a summary are named', () => {
    expect(lacking('summary', publicNames(poor))).toEqual(['Thing', 'Thing.size', 'Thing.grow', 'Kind.BIG']);
  });

  test('optional props without @default are named, required ones are not', () => {
    expect(lacking('default', optionalProps(poor))).toEqual(['ThingProps.size']);
  });

  test('classes without @example are named', () => {
    expect(lacking('example', constructibleClasses(poor))).toEqual(['Thing']);
  });
});

function lacking(part: 'summary' | 'default' | 'example', names: PublicName[]) {
  return names.filter(({ docs }) => !docs?.[part]?.trim()).map(({ name }) => name);
}

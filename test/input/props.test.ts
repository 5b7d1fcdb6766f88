import { App, Stack } from 'aws-cdk-lib';
import { FLAG, optional, required, text } from '../../src/input/input';
import { closed, mistakeInProps, partOfStruct, struct } from '../../src/input/props';

const INPUTS = { domainName: required(text('a domain name', 'www.example.com')), isOpen: optional(FLAG), one: optional(FLAG), two: optional(FLAG) };
const EXAMPLE = "{ domainName: 'www.example.com' }";
const GIVEN = { domainName: 'a.example.com' };

test.each<[string, object | undefined]>([
  ['no props', undefined], ['a list', []], ['a construct', new Stack(new App(), 'Web')], ['an object of a class without any of the props', new Map()],
])('%s are not props', (_, value) => {
  expect(mistakeInProps(value, INPUTS)).toMatchObject({
    at: 'props', given: value, expected: 'an object of props (domainName, isOpen, one, …)', instead: "write { domainName: 'www.example.com', … }",
  });
});

test('an object of a class with one of the props is right', () => {
  class Props {
    public readonly domainName = 'a.example.com';
  }
  expect(mistakeInProps(new Props(), INPUTS)).toBeUndefined();
});

test('the first mistake counts, at the prop that has it', () => {
  expect(mistakeInProps({ domainName: 7, isOpen: 'x' }, INPUTS)).toMatchObject({ at: 'domainName', given: 7 });
  expect(mistakeInProps({}, INPUTS)).toMatchObject({ at: 'domainName', given: undefined, isLeftOut: true });
  expect(mistakeInProps({ domainName: undefined }, INPUTS)).not.toHaveProperty('isLeftOut');
  expect(struct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, isOpen: 'x' }, 'site')).toMatchObject({ at: 'site.isOpen', given: 'x' });
});

describe('a prop that is not known', () => {
  test('is refused if it resembles one that is not given', () => {
    expect(mistakeInProps({ ...GIVEN, isopen: true }, INPUTS)).toMatchObject({ at: 'isopen', problem: 'is not the name of a prop', instead: 'write isOpen' });
    expect(struct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, isopen: true }, 'site')).toMatchObject({ at: 'site.isopen' });
  });

  test.each<[string, object]>([['it resembles none', { other: 1 }], ['the one that it resembles is given', { isOpen: true, isopen: true }], ['it is undefined', { isopen: undefined }]])('passes if %s', (_, more) => {
    expect(mistakeInProps({ ...GIVEN, ...more }, INPUTS)).toBeUndefined();
  });

  test.each([
    ['zone', 'hostedZone', 'hostedZones'], ['zone', 'hostedZone', 'validation'], ['sans', 'subjectAlternativeNames', undefined], ['domain', 'domainName', undefined],
  ])('is refused if it is the name elsewhere of a prop that is not given: %s for %s', (written, prop, other) => {
    const inputs = Object.fromEntries([prop, other ?? 'other', 'other'].map((name) => [name, optional(text('a text', 'x'))]));
    expect(mistakeInProps({ [written]: 'x', other: 'x' }, inputs)).toMatchObject({ at: written, problem: 'is not the name of a prop', instead: `write ${prop}` });
    expect(mistakeInProps({ [written]: 'x', [prop]: 'x' }, inputs)).toBeUndefined();
    if (other) expect(mistakeInProps({ [written]: 'x', [other]: 'x' }, inputs)).toBeUndefined();
  });

  test('is named in place of the prop that is missing for it', () => {
    expect(mistakeInProps({ domain: 'a.example.com' }, INPUTS)).toMatchObject({ at: 'domain', instead: 'write domainName' });
    expect(mistakeInProps({ domain: 'a.example.com', domainName: undefined }, INPUTS)).toMatchObject({ at: 'domainName' });
  });

  test('is refused in an object that an app writes for one prop only', () => {
    expect(struct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, other: 1 }, 'site')).toMatchObject({
      at: 'site.other', problem: 'is not known', instead: 'write one of domainName, isOpen, one, two',
    });
    expect(struct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, other: undefined }, 'site')).toBeUndefined();
  });

  test('passes where CDK may have such a prop, unless case or plural are all that is wrong', () => {
    expect(partOfStruct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, isOpenTo: true }, 'site')).toBeUndefined();
    expect(partOfStruct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, other: true }, 'site')).toBeUndefined();
    expect(partOfStruct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, isopen: true }, 'site')).toMatchObject({ at: 'site.isopen', instead: 'write isOpen' });
    expect(partOfStruct(INPUTS, EXAMPLE).mistakeIn('x', 'site')).toMatchObject({ at: 'site', instead: `write ${EXAMPLE}` });
  });

  test.each<[string, object, string]>([
    ['it resembles none', { other: 1 }, 'write one of domainName, isOpen, one, two'],
    ['it leaves out letters of one', { open: true }, 'write isOpen'],
    ['it resembles one that is given too', { isOpen: true, isopen: true }, 'write one of domainName, isOpen, one, two'],
  ])('is refused where there are no others, as %s', (_, more, instead) => {
    const inputs = closed({ ...INPUTS });
    expect(mistakeInProps({ ...GIVEN, ...more }, inputs)).toMatchObject({ at: Object.keys(more).pop(), problem: 'is not known', instead });
    expect(mistakeInProps({ ...GIVEN, ...more }, INPUTS)).toBeUndefined();
    expect(mistakeInProps({ ...GIVEN, other: undefined }, inputs)).toBeUndefined();
  });

  test('is named where there are no others, in place of the prop that is missing for it', () => {
    expect(mistakeInProps({ site: 'a.example.com' }, closed({ ...INPUTS }))).toMatchObject({ at: 'site', problem: 'is not known' });
    expect(mistakeInProps({ domainName: 7, site: 'a.example.com' }, closed({ ...INPUTS }))).toMatchObject({ at: 'domainName' });
  });
});

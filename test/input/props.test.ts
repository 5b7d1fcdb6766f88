import { App, Stack } from 'aws-cdk-lib';
import { FLAG, optional, required, text } from '../../src/input/input';
import { mistakeInProps, partOfStruct, struct } from '../../src/input/props';

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
  expect(mistakeInProps({}, INPUTS)).toMatchObject({ at: 'domainName', given: undefined });
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

  test('passes where CDK checks the other props', () => {
    expect(partOfStruct(INPUTS, EXAMPLE).mistakeIn({ ...GIVEN, isopen: true }, 'site')).toBeUndefined();
    expect(partOfStruct(INPUTS, EXAMPLE).mistakeIn('x', 'site')).toMatchObject({ at: 'site', instead: `write ${EXAMPLE}` });
  });
});

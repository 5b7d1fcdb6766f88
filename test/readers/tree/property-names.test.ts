import { placeholders, PropertyNames } from '../../../src/readers/tree/property-names';

test('a placeholder is a function of CloudFormation that tells which property it stands for', () => {
  expect(placeholders(['webAclId', 'tags'])).toEqual({ webAclId: { Ref: 'webAclId' }, tags: { Ref: 'tags' } });
});

test('names are learned in both directions from what becomes of placeholders', () => {
  const names = new PropertyNames();
  expect(names.knows(['webAclId'])).toBe(false);
  names.learn({ WebACLId: { Ref: 'webAclId' }, Tags: undefined, Version: 'text' });
  expect(names.knows(['webAclId'])).toBe(true);
  expect(names.knows(['webAclId', 'tags'])).toBe(false);
  expect([names.renderedOf('webAclId'), names.writtenOf('WebACLId')]).toEqual(['WebACLId', 'webAclId']);
  expect([names.renderedOf('tags'), names.writtenOf('Version')]).toEqual([undefined, undefined]);
});

test('a property without a name is left out', () => {
  const names = new PropertyNames();
  names.learn({ WebACLId: { Ref: 'webAclId' } });
  names.leaveOut(['webAclId', 'pathPattern']);
  expect(names.knows(['webAclId', 'pathPattern'])).toBe(true);
  expect(['webAclId', 'pathPattern'].map((name) => names.renderedOf(name))).toEqual(['WebACLId', undefined]);
});

test('names inside a property are its own', () => {
  const names = new PropertyNames();
  names.within('one').learn({ Id: { Ref: 'id' } });
  expect(names.within('one').knows(['id'])).toBe(true);
  expect(names.within('other').knows(['id'])).toBe(false);
  expect(names.knows(['id'])).toBe(false);
});

test('the same code of core gives the same names', () => {
  const [one, other] = [{}, {}];
  expect(PropertyNames.givenBy(one)).toBe(PropertyNames.givenBy(one));
  expect(PropertyNames.givenBy(one)).not.toBe(PropertyNames.givenBy(other));
});

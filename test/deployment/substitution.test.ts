import { substitution } from '../../src/deployment/substitution';

test.each<[string, unknown, ReturnType<typeof substitution>]>([
  ['a text without names', 'plain', [{ value: 'plain' }]],
  ['a name', '${Name}', [{ value: '' }, { reference: 'Name' }, { value: '' }]],
  ['an attribute between texts', 'a${Cert.Arn}b', [{ value: 'a' }, { reference: 'Cert.Arn' }, { value: 'b' }]],
  ['white space around a name', '${ Name }', [{ value: '' }, { reference: 'Name' }, { value: '' }]],
  ['a name that is text, as "!" says', '${!Name}', [{ value: '' }, { value: '${Name}' }, { value: '' }]],
  ['a variable', ['${Name}', { Name: { Ref: 'Given' } }], [{ value: '' }, { value: { Ref: 'Given' } }, { value: '' }]],
  ['a variable beside a reference', ['${Name}${Other}', { Name: 1 }], [{ value: '' }, { value: 1 }, { value: '' }, { reference: 'Other' }, { value: '' }]],
  ['a name that every object has', '${constructor}', [{ value: '' }, { reference: 'constructor' }, { value: '' }]],
  ['a body that is joined of texts and references', [{ 'Fn::Join': ['', ['a${Name}', { Ref: 'Given' }]] }, {}], [
    { value: 'a' }, { reference: 'Name' }, { value: '' }, { value: { Ref: 'Given' } },
  ]],
  ['a body that is another function', [{ Ref: 'Body' }, {}], [{ value: { Ref: 'Body' } }]],
  ['a join without its parts', { 'Fn::Join': 'parts' }, [{ value: { 'Fn::Join': 'parts' } }]],
  ['a join whose parts are no list', { 'Fn::Join': ['', 'parts'] }, [{ value: { 'Fn::Join': ['', 'parts'] } }]],
  ['variables that are no map', ['${Name}', 'Name'], undefined],
  ['variables that are missing', ['${Name}'], undefined],
])('the parts of %s', (_, argument, parts) => {
  expect(substitution(argument)).toEqual(parts);
});

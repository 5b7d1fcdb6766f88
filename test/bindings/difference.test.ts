import { templateDifferences } from './difference';

const web = { 'Web.template.json': '{\n "a": 1,\n "b": 2\n}' };

test('equal templates do not differ', () => {
  expect(templateDifferences(web, { ...web })).toEqual([]);
});

test('the first line that differs is shown', () => {
  expect(templateDifferences(web, { 'Web.template.json': '{\n "a": 1,\n "b": 3\n}' })).toEqual([
    'Web.template.json differs: line 3 is ""b": 3", TypeScript has ""b": 2"',
  ]);
});

test('white space counts: templates are compared byte by byte', () => {
  expect(templateDifferences(web, { 'Web.template.json': `${web['Web.template.json']}\n` })).toHaveLength(1);
});

test('a template too few and one too many are told', () => {
  expect(templateDifferences(web, { 'Site.template.json': '{}' })).toEqual([
    'Site.template.json is not in the TypeScript app',
    'Web.template.json is missing',
  ]);
});

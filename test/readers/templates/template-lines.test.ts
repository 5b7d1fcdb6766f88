import { join } from 'path';
import { lineOf } from '../../../src/readers/templates/template-lines';
import { directoryWith } from '../../cli/files';

const file = (name: string, text: string | object) => join(directoryWith({ [name]: text }), name);

const YAML = file('web.yaml', `Resources:
  Site:
    Type: A
  Other: {Type: B}
  Fn::ForEach::Sites:
    - Name
    - [One]
    - Page\${Name}Site:
        Type: C
      \${Name}Tail: {Type: D}
      Odd&{Name}: {Type: E}
`);

test.each<[string, number | undefined]>([
  ['Site', 2], ['Other', 4], ['PageOneSite', 8], ['PageSite', 8], ['AnyTail', 10], ['OddOne', 11], ['Odd', 11], ['PageOne', undefined], ['Missing', undefined],
])('%s begins on line %p', (logicalId, line) => {
  expect(lineOf(YAML, logicalId)).toBe(line);
});

test('a template in JSON has lines too', () => {
  expect(lineOf(file('web.json', JSON.stringify({ Resources: { Site: { Type: 'A' } } }, undefined, 1)), 'Site')).toBe(3);
});

test.each<[string, string]>([['broken YAML', 'Resources: "'], ['nothing', ''], ['no map', '- 1'], ['resources that are no map', 'Resources: []']])('nothing is known of the lines of %s', (_, text) => {
  expect(lineOf(file('odd.json', text), 'Site')).toBeUndefined();
});

test('nothing is known of a file that is gone', () => {
  expect(lineOf('/nowhere/web.yaml', 'Site')).toBeUndefined();
});

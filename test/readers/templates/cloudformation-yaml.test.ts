import { parseCloudFormationYaml, parseWithLines } from '../../../src/readers/templates/cloudformation-yaml';

test.each<[string, unknown]>([
  ['!Ref Cert', { Ref: 'Cert' }],
  ['!Condition Here', { Condition: 'Here' }],
  ['!GetAtt Cert.Arn', { 'Fn::GetAtt': 'Cert.Arn' }],
  ['!GetAtt [Cert, Arn]', { 'Fn::GetAtt': ['Cert', 'Arn'] }],
  ['!Sub "arn:${AWS::Partition}"', { 'Fn::Sub': 'arn:${AWS::Partition}' }],
  ['!If [Here, !Ref A, !ImportValue {"Fn::Sub": "${Name}-cert"}]', { 'Fn::If': ['Here', { Ref: 'A' }, { 'Fn::ImportValue': { 'Fn::Sub': '${Name}-cert' } }] }],
  ['!GetStackOutput {StackName: edge, OutputName: Cert}', { 'Fn::GetStackOutput': { StackName: 'edge', OutputName: 'Cert' } }],
  ['!Transform {Name: AWS::Include}', { 'Fn::Transform': { Name: 'AWS::Include' } }],
])('%s is its long form', (text, value) => {
  expect(parseCloudFormationYaml(`Value: ${text}`)).toEqual({ Value: value });
});

test('integers as keys are text', () => {
  expect(parseCloudFormationYaml('111122223333: x')).toEqual({ 111122223333: 'x' });
});

test('a date stays the text that it is in a template', () => {
  expect(parseCloudFormationYaml('Version: 2012-10-17')).toEqual({ Version: '2012-10-17' });
});

test('a map is merged into another', () => {
  expect(parseCloudFormationYaml('A: &a {x: 1}\nB: {<<: *a, y: 2}')).toMatchObject({ B: { x: 1, y: 2 } });
});

test('of two keys with one name the last counts, as in JSON', () => {
  expect(parseCloudFormationYaml('A: 1\nA: 2')).toEqual({ A: 2 });
});

test('an alias that leads back to itself is refused', () => {
  expect(() => parseCloudFormationYaml('A: &a\n  B: *a')).toThrow('an alias refers to itself');
});

test('aliases that stand for a very large template are refused', () => {
  const lines = ['A0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 10; level++) lines.push(`A${level}: &a${level} [${Array(10).fill(`*a${level - 1}`).join(', ')}]`);
  expect(() => parseCloudFormationYaml(lines.join('\n'))).toThrow('its aliases expand to too many values');
});

test.each([
  ['YAML', 'Resources:\n  # the first\n  Site:\n    Type: A\n  Other:\n    Type: B\n'],
  ['JSON', '{\n  "Resources": {\n    "Site": {\n      "Type": "A" }, "Other": {\n"Type": "B" } } }'],
])('each map of %s has its line', (_, text) => {
  const { value, lines } = parseWithLines(text);
  const { Resources: resources } = value as { Resources: Record<string, unknown> };
  expect(lines.get(resources.Site)).toBe(3);
  expect(lines.get(resources.Other)).toBe(text.startsWith('{') ? 4 : 5);
});

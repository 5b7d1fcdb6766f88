import { stackOf } from './templates';
import { Exports } from '../../src/deployment/exports';
import { notingObstacles, type Obstacle } from '../../src/deployment/limits';

const EU = { region: 'eu-west-1', account: '111122223333' };

function exportsOf(...stacks: ReturnType<typeof stackOf>[]) {
  const exports = new Exports();
  stacks.forEach((stack) => stack.outputs.forEach((output) => exports.addOutput(output, stack)));
  return exports;
}

const exporting = (Name: unknown, place = EU, more: object = {}) => stackOf({ Outputs: { Arn: { Value: 'arn', Export: { Name } } }, ...more }, place);

test('an export is found in its region and account', () => {
  expect(exportsOf(exporting('Cert')).find('Cert', 'eu-west-1', '111122223333')?.value).toBe('arn');
});

test.each([
  ['name', 'Other', 'eu-west-1', '111122223333'],
  ['region', 'Cert', 'us-east-1', '111122223333'],
  ['account', 'Cert', 'eu-west-1', '444455556666'],
  ['unknown region', 'Cert', undefined, '111122223333'],
  ['unknown account', 'Cert', 'eu-west-1', undefined],
])('not with another %s', (_, name, region, account) => {
  expect(exportsOf(exporting('Cert')).find(name, region, account)).toBeUndefined();
});

test('of two stacks that export one name, that of the account is found', () => {
  const other = exporting('Cert', { ...EU, account: '444455556666' });
  expect(exportsOf(exporting('Cert'), other).find('Cert', 'eu-west-1', '444455556666')?.stack).toBe(other);
});

test('a name that is exported twice in one place is unknown', () => {
  expect(exportsOf(exporting('Cert'), exporting('Cert')).find('Cert', 'eu-west-1', '111122223333')).toBeUndefined();
});

test('a name that depends on a condition is unknown', () => {
  const conditional = exporting({ 'Fn::If': ['C', 'Cert', 'Other'] }, EU, { Parameters: { P: { Type: 'String' } }, Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } } });
  expect(exportsOf(conditional).find('Cert', 'eu-west-1', '111122223333')).toBeUndefined();
});

test('an output without an export is none', () => {
  expect(exportsOf(stackOf({ Outputs: { Arn: { Value: 'arn' } } })).find('Arn', 'eu-west-1', '111122223333')).toBeUndefined();
});

test('a name that is not read is an obstacle for each reader that finds nothing', () => {
  const circle = { Circle: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::GetAtt': 'Circle.Value' } } } };
  const exports = exportsOf(exporting('Cert'), exporting({ 'Fn::GetAtt': 'Circle.Value' }, EU, { Resources: circle }));
  const obstacles = (name: string) => {
    const met = new Set<Obstacle>();
    notingObstacles(met, () => exports.find(name, EU.region, EU.account));
    return [...met];
  };
  expect(['Cert', 'Other', 'Other'].map(obstacles)).toEqual([[], ['circle'], ['circle']]);
});

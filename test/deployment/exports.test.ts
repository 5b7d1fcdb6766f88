import { stackOf } from './templates';
import { Exports } from '../../src/deployment/exports';

const EU = { region: 'eu-west-1', account: '111122223333' };
const PARAMETERS = { Parameters: { Given: { Type: 'String' } }, Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Given' }, 'prod'] } } };

type Exporting = [value: unknown, exportedAs: unknown, place?: { readonly region?: string; readonly account?: string }];

/** What a stack in Ireland imports by a name, of stacks that export a value each. */
function imported(name: string, ...exporting: Exporting[]): unknown {
  const exports = new Exports();
  for (const [Value, Name, place = EU] of exporting) {
    exports.addOutput({ Value, Export: Name === undefined ? undefined : { Name } }, stackOf(PARAMETERS, place));
  }
  return exports.find(name, EU.region, EU.account)?.value;
}

test.each<[string, unknown, Parameters<typeof imported>]>([
  ['the value that has the name', 'arn', ['name', ['arn', 'name']]],
  ['the value that has the name, beside others', 'arn', ['name', ['other', 'another'], ['arn', 'name']]],
  ['a value whose name is made of parts', 'arn', ['name-eu-west-1', ['arn', { 'Fn::Sub': 'name-${AWS::Region}' }]]],
  ['nothing by a name that no stack exports', undefined, ['name', ['arn', 'other']]],
  ['nothing of an output that is not exported', undefined, ['name', ['arn', undefined]]],
  ['nothing by a name that depends on a parameter', undefined, ['prod', ['arn', { Ref: 'Given' }]]],
  ['nothing by a name that depends on a condition', undefined, ['a', ['arn', { 'Fn::If': ['IsProd', 'a', 'b'] }]]],
  ['nothing of another region', undefined, ['name', ['arn', 'name', { region: 'us-east-1', account: EU.account }]]],
  ['nothing of another account', undefined, ['name', ['arn', 'name', { region: EU.region, account: '444455556666' }]]],
  ['nothing of a stack whose account is unknown', undefined, ['name', ['arn', 'name', { region: EU.region }]]],
  ['the value of its own account, where two accounts use a name', 'mine', ['name', ['theirs', 'name', { region: EU.region, account: '444455556666' }], ['mine', 'name']]],
  ['the value of its own region, where two regions use a name', 'mine', ['name', ['theirs', 'name', { region: 'us-east-1', account: EU.account }], ['mine', 'name']]],
  ['nothing where two stacks export one name', undefined, ['name', ['one', 'name'], ['other', 'name']]],
])('a stack imports %s', (_, expected, args) => {
  expect(imported(...args)).toEqual(expected);
});

test('a value that was written for another region is found in that region', () => {
  const exports = new Exports();
  exports.add('name', { value: 'arn', stack: stackOf({}, { region: 'us-east-1', account: EU.account }), region: EU.region });
  expect(exports.find('name', EU.region, EU.account)?.value).toBe('arn');
  expect(exports.find('name', 'us-east-1', EU.account)).toBeUndefined();
});

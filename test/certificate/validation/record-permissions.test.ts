import { Fn } from 'aws-cdk-lib';
import { recordPermissions } from '../../../src/certificate/validation/record-permissions';

interface Statement {
  readonly Condition: Record<string, Record<string, string[]>>;
}

const ZONE = 'arn:aws:route53:::hostedzone/Z1';
const RECORD_NAMES = 'route53:ChangeResourceRecordSetsNormalizedRecordNames';

function statements(...names: string[]): Statement[] {
  return recordPermissions(ZONE, names).map((statement) => statement.toJSON() as Statement);
}

/** Whether the statements allow a record, as IAM reads them. */
function allows(record: string, ...names: string[]): boolean {
  const matches = (pattern: string) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*/g, '.*')}$`).test(record);
  return statements(...names).some(({ Condition }) => Condition['ForAllValues:StringLike'][RECORD_NAMES].some(matches)
    && !(Condition['ForAllValues:StringNotLike']?.[RECORD_NAMES] ?? []).some(matches));
}

test('a wildcard allows all names below it, in one statement', () => {
  expect(statements('*.shop.example.com', '*.example.org')).toEqual([{
    Effect: 'Allow',
    Action: 'route53:ChangeResourceRecordSets',
    Resource: ZONE,
    Condition: {
      'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['CNAME'], 'route53:ChangeResourceRecordSetsActions': ['UPSERT'] },
      'ForAllValues:StringLike': { [RECORD_NAMES]: ['_*.shop.example.com', '_*.example.org'] },
      'Null': { [RECORD_NAMES]: 'false' },
    },
  }]);
});

test.each([
  ['_x.shop.example.com', ['shop.example.com'], true],
  ['_x.www.shop.example.com', ['shop.example.com'], false],
  ['_x.shop.example.com', ['*.shop.example.com'], true],
  ['_x.www.shop.example.com', ['*.shop.example.com'], true],
  ['www.shop.example.com', ['*.shop.example.com'], false],
  ['_x.workshop.example.com', ['shop.example.com'], false],
  ['_x.example.com', ['*.shop.example.com'], false],
  ['_x.example.com', ['example.com', 'www.example.com', 'a.www.example.com'], true],
  ['_x.www.example.com', ['example.com', 'www.example.com', 'a.www.example.com'], true],
  ['_x.a.www.example.com', ['example.com', 'www.example.com', 'a.www.example.com'], true],
  ['_x.b.www.example.com', ['example.com', 'www.example.com', 'a.www.example.com'], false],
  ['_x.example.com', ['www.example.com', 'example.com'], true],
])('the record %s of a role for %j: %p', (record, names, allowed) => {
  expect(allows(record, ...names)).toBe(allowed);
});

test('names beside each other share a statement, however many there are', () => {
  expect(statements(...Array.from({ length: 50 }, (_, index) => `shop${index}.example.com`))).toHaveLength(1);
});

test('a name below a wildcard needs no statement of its own', () => {
  expect(statements('www.shop.example.com', '*.shop.example.com')).toHaveLength(1);
});

test('names that are known at deployment only have a statement each', () => {
  expect(statements(Fn.importValue('One'), 'www.example.com', Fn.importValue('Two'))).toHaveLength(3);
});

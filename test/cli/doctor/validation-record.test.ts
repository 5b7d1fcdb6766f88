import { recordOf, validatedName, validationRecordIn } from '../../../src/cli/doctor/validation-record';

const RECORD = { name: '_x1.www.example.com', value: '_y2.acm-validations.aws' };

test.each([
  '_x1.www.example.com CNAME _y2.acm-validations.aws',
  '  _X1.WWW.example.com.\tCNAME\t_y2.acm-validations.aws.  ',
  '_x1.www.example.com. 300 IN CNAME _y2.acm-validations.aws.',
  '"_x1.www.example.com." cname "_y2.acm-validations.aws."',
  'Content of DNS Record is: {Name: _x1.www.example.com.,Type: CNAME,Value: _y2.acm-validations.aws.}',
  '12:00:01 | CREATE_IN_PROGRESS | Content of DNS Record is: {Name: _x1.www.example.com.,Type: CNAME,Value: _y2.acm-validations.aws.}',
  '{ "Name": "_x1.www.example.com.", "Type": "CNAME", "Value": "_y2.acm-validations.aws." }',
])('%s is a validation record', (text) => {
  expect(validationRecordIn(text)).toEqual(RECORD);
});

test.each([
  '', '_x1.www.example.com', '_x1.www.example.com CNAME', '_x1.www.example.com TXT _y2.acm-validations.aws', 'www.example.com CNAME _y2.acm-validations.aws',
  '_x1 CNAME _y2.acm-validations.aws', '_x1.com CNAME _y2.acm-validations.aws', '_x1.*.example.com CNAME _y2.acm-validations.aws', '{Name: _x1.www.example.com.,Type: CNAME}',
])('"%s" is none', (text) => {
  expect(validationRecordIn(text)).toBe(undefined);
});

test('a record validates a name and its wildcard, however they are written', () => {
  expect(validatedName(RECORD)).toBe('www.example.com');
  expect(['www.example.com', '*.WWW.example.com.', 'api.example.com', 'a.www.example.com'].map((name) => recordOf(name, [RECORD]))).toEqual([RECORD, RECORD, undefined, undefined]);
});

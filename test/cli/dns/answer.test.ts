import { failureOf, isAbsent, isFailed, type Failure } from '../../../src/cli/dns/answer';

test.each<[unknown, Failure]>([
  ['ENOTFOUND', 'no-name'],
  ['EBADNAME', 'no-name'],
  ['ENODATA', 'no-data'],
  ['ESERVFAIL', 'server-failure'],
  ['EREFUSED', 'refused'],
  ['ETIMEOUT', 'silence'],
  ['EBADRESP', 'silence'],
  ['toString', 'silence'],
  [undefined, 'silence'],
  [7, 'silence'],
])('the code %s means %s', (code, failure) => {
  expect(failureOf(code)).toBe(failure);
});

test.each<[Failure | undefined, boolean, boolean]>([
  ['no-name', true, false],
  ['no-data', true, false],
  ['server-failure', false, true],
  ['refused', false, true],
  ['silence', false, false],
  [undefined, false, false],
])('the failure %s: the records are absent %s, the server has failed %s', (failure, absent, failed) => {
  expect([isAbsent({ failure }), isFailed({ failure })]).toEqual([absent, failed]);
});

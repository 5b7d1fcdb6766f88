import { distinctFindings } from '../../src/checks/distinct-findings';
import type { Finding } from '../../src/checks/finding';
import { Severity } from '../../src/checks/severity';
import { resourceIn, stackOf } from '../deployment/templates';

const resource = resourceIn(stackOf({ Resources: { One: { Type: 'T' } } }), 'One');
const FINDING: Finding = { rule: 'name-coverage', property: 'Name', message: 'wrong', fix: 'right', severity: Severity.ERROR, resource };
const about = (...places: string[][]): Finding => ({ ...FINDING, about: places, message: JSON.stringify(places) });

test('what is found twice is reported once', () => {
  expect(distinctFindings([FINDING, { ...FINDING }])).toEqual([FINDING]);
});

test.each<[string, Partial<Finding>]>([
  ['rule', { rule: 'names-quota' }], ['property', { property: 'Other' }], ['severity', { severity: Severity.WARNING }],
  ['message', { message: 'wrong too' }], ['certificate', { certificate: { name: 'Web/Cert' } }],
])('another %s is another finding', (_, different) => {
  const findings = [FINDING, { ...FINDING, ...different }];
  expect(distinctFindings(findings)).toEqual(findings);
});

test('a finding that names a part of what another one names is left out', () => {
  expect(distinctFindings([about(['a']), about(['a', 'b']), about(['b'])])).toEqual([about(['a', 'b'])]);
});

test('of two that name the same, the first one is reported', () => {
  expect(distinctFindings([about(['a', 'b']), about(['b', 'a'])])).toEqual([about(['a', 'b'])]);
});

test('two that name something of their own are two findings', () => {
  expect(distinctFindings([about(['a', 'b']), about(['b', 'c'])])).toHaveLength(2);
});

test('names count in their place of the sentence', () => {
  expect(distinctFindings([about(['a'], ['b']), about(['b'], ['a'])])).toHaveLength(2);
  expect(distinctFindings([about(['a'], ['b']), about(['a', 'c'], ['b'])])).toEqual([about(['a', 'c'], ['b'])]);
  expect(distinctFindings([about(['a']), about(['a'], ['b'])])).toHaveLength(2);
});

test('one finding, or none, is what it is', () => {
  expect(distinctFindings([])).toEqual([]);
  expect(distinctFindings([FINDING])).toEqual([FINDING]);
});

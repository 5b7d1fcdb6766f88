import { distinctFindings } from '../../src/checks/distinct-findings';
import type { FindingInScenario } from '../../src/checks/finding';
import { Severity } from '../../src/checks/severity';
import type { Resource } from '../../src/deployment/deployment';

const finding = (facts: Partial<FindingInScenario>): FindingInScenario => ({
  rule: 'name-coverage', resource: {} as Resource, property: 'Aliases', severity: Severity.ERROR, message: 'a', fix: 'b', scenario: new Map(), ...facts,
});

/** A finding that names these in two places of its sentence. */
const naming = (missing: string[], covered: string[], facts: Partial<FindingInScenario> = {}) =>
  finding({ message: `called by ${missing.join()}, but for ${covered.join()}`, about: [missing, covered], ...facts });

const cert = (name: string) => ({ certificate: { name } });

test.each<[string, FindingInScenario[], number[]]>([
  ['nothing', [], []],
  ['one finding', [finding({})], [0]],
  ['the same twice', [finding({}), finding({})], [0]],
  ['the same names in another order', [naming(['a', 'b'], ['c']), naming(['b', 'a'], ['c'])], [0]],
  ['a part before the whole', [naming(['a'], ['c']), naming(['a', 'b'], ['c'])], [1]],
  ['a part after the whole', [naming(['a', 'b'], ['c']), naming(['b'], ['c'])], [0]],
  ['names in each other\'s places', [naming(['a'], ['b']), naming(['b'], ['a'])], [0, 1]],
  ['names that overlap', [naming(['a', 'b'], ['c']), naming(['b', 'c'], ['c'])], [0, 1]],
  ['a part of one place, and more of another', [naming(['a'], ['c', 'd']), naming(['a', 'b'], ['c'])], [0, 1]],
  ['another number of places', [finding({ message: 'a', about: [['a']] }), finding({ message: 'b', about: [['a'], ['b']] })], [0, 1]],
  ['other messages', [finding({ message: 'a' }), finding({ message: 'a b' })], [0, 1]],
  ['other severities', [finding({}), finding({ severity: Severity.WARNING })], [0, 1]],
  ['other severities of a part', [naming(['a'], [], { severity: Severity.WARNING }), naming(['a', 'b'], [])], [0, 1]],
  ['other rules', [finding({}), finding({ rule: 'alias-certificate' })], [0, 1]],
  ['other properties', [finding({}), finding({ property: 'Domain' })], [0, 1]],
  ['other certificates', [naming(['a'], ['c'], cert('One')), naming(['a', 'b'], ['c'], cert('Other'))], [0, 1]],
])('of %s', (_, findings, expected) => {
  const plain = ({ scenario, ...each }: FindingInScenario) => each;
  expect(distinctFindings(findings)).toEqual(expected.map((index) => plain(findings[index])));
});

import { findingsIn } from './fixture-app';
import { FIXTURES } from './fixtures';
import { EVERY_RULE_ID, RULE_IDS } from '../../../src/checks/rules';
import { allowedNames } from '../../../src/checks/rules/allowed-names';

test('the rules are these, and each has its fixtures', () => {
  expect(RULE_IDS).toEqual([
    'certificate-region',
    'supported-service',
    'exportable-certificate',
    'exportable-certificate-arn',
    'certificate-account',
    'certificate-reference',
    'key-algorithm',
    'certificate-kind',
    'name-coverage',
    'record-coverage',
    'record-target',
    'origin-name',
    'alias-certificate',
    'required-certificate',
    'listener-port',
    'listener-priority',
    'record-name',
    'endpoint-name',
    'certificate-property',
    'ownership-certificate',
    'certificate-names',
    'names-quota',
    'requestable-key',
    'issuing-authority',
    'validation-method',
    'validation-zone',
    'validation-zone-account',
    'validation-options',
    'validation-record',
    'expiry-alarm-region',
    'expiry-alarm-threshold',
    'expiry-alarm-operator',
    'public-trust',
    'tls-policy',
    'https-only',
    'expiry-alarm',
    'allowed-names',
  ]);
  expect(Object.keys(FIXTURES)).toEqual(RULE_IDS);
});

test('the rules that need an answer of AWS are these', () => {
  expect(EVERY_RULE_ID.slice(RULE_IDS.length)).toEqual(['usable-certificate', 'delegated-zone']);
});

describe.each(Object.entries(FIXTURES))('%s', (rule, fixtures) => {
  test('has fixtures that fail, that pass and that nobody can know', () => {
    expect(new Set(fixtures.map(({ verdict }) => verdict))).toEqual(new Set(['fail', 'pass', 'unknown']));
  });

  test.each(fixtures.map((fixture) => [fixture.verdict, fixture.name, fixture] as const))('%s: %s', (verdict, _, fixture) => {
    const found = findingsIn(fixture)
      .map(({ rule: id, resource, property, message, fix, severity }) => ({ rule: id, resource: resource.path, property, message, fix, severity }));

    expect(found).toEqual(verdict === 'fail' ? [{ rule, severity: 'error', ...fixture.finding }] : []);
  });
});

test('a rule that applies on request finds nothing unless it has a severity', () => {
  const [unwatched] = FIXTURES['expiry-alarm'];
  expect(findingsIn({ ...unwatched, turnedOn: undefined })).toEqual([]);
});

describe('a policy of allowed names is refused', () => {
  test.each([
    ['that allows nothing', [], 'allowedDomains is empty: list what is allowed, such as "*.corp.example", or leave it out to allow all'],
    ['that is a URL', ['https://corp.example'], 'the allowed domain "https://corp.example" is not a bare domain name'],
    ['with a wildcard inside', ['www.*.example'], 'the allowed domain "www.*.example" has a wildcard that is not the whole first label'],
    ['for each top-level domain', ['*'], 'the allowed domain "*" has no top-level domain'],
    ['that is a token', ['${Token[TOKEN.1]}'], 'the allowed domain "${Token[TOKEN.1]}"'],
  ])('%s', (_, allowedDomains, text) => {
    expect(() => allowedNames(allowedDomains)).toThrow(text);
  });
});

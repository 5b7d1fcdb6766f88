import { COMPARING_RULES } from '../../../src/checks/comparing-rules';
import { RULES } from '../../../src/checks/rules';
import { Severity } from '../../../src/checks/severity';
import { rulesOf, settingsIn } from '../../../src/hook/handler/settings';

const ASKED = RULES.filter(({ id }) => !COMPARING_RULES.includes(id));

test('the settings are JSON in the environment, and none without it', () => {
  expect(settingsIn({ CERTIFICATE_HOOK: '{"failClosed":true}' })).toEqual({ failClosed: true });
  expect(settingsIn({})).toEqual({});
  expect(() => settingsIn({ CERTIFICATE_HOOK: '{' })).toThrow(SyntaxError);
});

test('all rules that judge one resource are asked but those that are turned off', () => {
  expect(rulesOf({})).toEqual(ASKED);
  expect(rulesOf({ severity: { 'tls-policy': Severity.OFF, 'https-only': Severity.ERROR } })).toEqual(ASKED.filter(({ id }) => id !== 'tls-policy'));
});

test('the rule of allowed names is asked where there are some', () => {
  expect(rulesOf({ allowedDomains: ['example.com'] }).map(({ id }) => id)).toEqual([...ASKED.map(({ id }) => id), 'allowed-names']);
});

test('the rules about what ACM says are asked where it is asked', () => {
  expect(rulesOf({ verifyCertificates: true }).map(({ id }) => id)).toEqual([...ASKED.map(({ id }) => id), 'usable-certificate']);
});

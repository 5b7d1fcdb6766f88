import { RULES } from '../../../src/checks/rules';
import { Severity } from '../../../src/checks/severity';
import { rulesOf, settingsIn } from '../../../src/hook/handler/settings';

test('the settings are JSON in the environment, and none without it', () => {
  expect(settingsIn({ CERTIFICATE_HOOK: '{"failClosed":true}' })).toEqual({ failClosed: true });
  expect(settingsIn({})).toEqual({});
  expect(() => settingsIn({ CERTIFICATE_HOOK: '{' })).toThrow(SyntaxError);
});

test('all rules are asked but those that are turned off', () => {
  expect(rulesOf({})).toEqual(RULES);
  expect(rulesOf({ severity: { 'tls-policy': Severity.OFF, 'https-only': Severity.ERROR } })).toEqual(RULES.filter(({ id }) => id !== 'tls-policy'));
});

test('the rule of allowed names is asked where there are some', () => {
  expect(rulesOf({ allowedDomains: ['example.com'] }).map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), 'allowed-names']);
});

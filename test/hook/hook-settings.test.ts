import { Severity } from '../../src';
import { settingsIn } from '../../src/hook/handler/settings';
import { settingsText } from '../../src/hook/hook-settings';

test('the function reads what the props say', () => {
  const settings = { severity: { 'tls-policy': Severity.OFF }, allowedDomains: ['*.corp.example'], failClosed: true };
  expect(settingsIn({ CERTIFICATE_HOOK: settingsText(settings) })).toEqual(settings);
  expect(settingsText({})).toBe('{}');
});

test('an unknown rule, an unknown severity and a wrong domain are refused', () => {
  expect(() => settingsText({ severity: { 'tls-polcy': Severity.OFF } })).toThrow('there is no rule "tls-polcy": write "tls-policy"');
  expect(() => settingsText({ severity: { 'tls-policy': 'loud' as Severity } })).toThrow('the severity of "tls-policy" is "loud"');
  expect(() => settingsText({ allowedDomains: ['https://corp.example'] })).toThrow('the allowed domain "https://corp.example" is not a bare domain name');
});

test('the environment of a function takes 4 KB', () => {
  const domains = (count: number) => ({ allowedDomains: Array.from({ length: count }, (_, index) => `n${index}.corp.example`) });
  expect(() => settingsText(domains(150))).not.toThrow();
  expect(() => settingsText(domains(300))).toThrow(/^severity and allowedDomains have \d{4} bytes as JSON: a function takes 4000, so use a wildcard such as/);
});

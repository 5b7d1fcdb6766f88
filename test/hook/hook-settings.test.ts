import { App, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
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

test('a severity of a rule that only the command line asks is refused', () => {
  expect(() => settingsText({ severity: { 'delegated-zone': Severity.ERROR }, verifyCertificates: true }))
    .toThrow('the severity of "delegated-zone" has no effect: a hook does not ask Route 53 and DNS, and this rule judges what they say; '
      + 'leave it out, and check apps with "cdk-acm check --live"');
});

test('the environment of a function takes 4 KB', () => {
  const domains = (count: number) => ({ allowedDomains: Array.from({ length: count }, (_, index) => `n${index}.corp.example`) });
  expect(() => settingsText(domains(150))).not.toThrow();
  expect(() => settingsText(domains(300))).toThrow(/^severity and allowedDomains have \d{4} bytes as JSON: a function takes 4000, so use a wildcard such as/);
});

test('a domain that is looked up later is taken', () => {
  const stack = new Stack(new App(), 'Hooks', { env: { account: '111122223333', region: 'eu-west-1' } });
  const domain = StringParameter.valueFromLookup(stack, '/domain');
  expect(settingsText({ allowedDomains: [`*.${domain}`] }, stack)).toBe('{"allowedDomains":["*.dummy-value-for-/domain"]}');
  expect(() => settingsText({ allowedDomains: ['none_yet'] }, stack)).toThrow('the allowed domain "none_yet"');
});

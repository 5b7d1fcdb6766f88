import { App } from 'aws-cdk-lib';
import { CertificateChecks, Severity } from '../../src';

test.each(['cdk-acm::certificate-region', 'certificate_region', 'certificateRegion'])('a severity for %s is refused with the ID of the rule', (id) => {
  expect(() => CertificateChecks.apply(new App(), { severity: { [id]: Severity.OFF } }))
    .toThrow(`there is no rule "${id}": write "certificate-region"`);
});

test('a severity for a rule that does not exist is refused', () => {
  expect(() => CertificateChecks.apply(new App(), { severity: { 'certificate-regoin': Severity.OFF } }))
    .toThrow('there is no rule "certificate-regoin": write "certificate-region"');
});

test('a severity that does not exist is refused, where no compiler says so', () => {
  const severity = JSON.parse('{ "certificate-region": "warn" }') as Record<string, Severity>;
  expect(() => CertificateChecks.apply(new App(), { severity }))
    .toThrow('the severity of "certificate-region" is "warn": it may be error, warning, off');
});

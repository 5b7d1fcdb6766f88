import { App, Aspects, Stack } from 'aws-cdk-lib';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { AllowedNamesCheck } from '../../../src';

function synthesized(domainName: string, ...allowedDomains: string[]) {
  const app = new App();
  Aspects.of(app).add(new AllowedNamesCheck({ allowedDomains }));
  new CfnCertificate(new Stack(app, 'Web'), 'Cert', { domainName, validationMethod: 'DNS' });
  return () => app.synth();
}

test('a certificate for a name that is not allowed fails synthesis', () => {
  expect(synthesized('www.example.org', 'example.com', '*.example.com')).toThrow(/cdk-acm::allowed-names/);
});

test('a certificate for a name that is allowed does not', () => {
  expect(synthesized('www.example.com', 'example.com', '*.example.com')).not.toThrow();
});

test('a domain that is none is refused', () => {
  expect(() => new AllowedNamesCheck({ allowedDomains: ['https://example.com'] })).toThrow('AllowedNamesCheck: the allowed domain "https://example.com" is not a bare domain name');
});

import { App, CfnTag, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { CfnCertificate, CfnCertificateProps } from 'aws-cdk-lib/aws-certificatemanager';
import { replacementHash } from '../../src/certificate/replacement-hash';

function hash(props: Partial<CfnCertificateProps> = {}, change: (certificate: CfnCertificate) => void = () => undefined): string {
  const certificate = new CfnCertificate(new Stack(new App(), 'Stack'), 'Cert', { domainName: 'example.com', ...props });
  change(certificate);
  return replacementHash(certificate);
}

test('the same certificate has the same hash, in every version of this library and of CDK', () => {
  expect(hash()).toBe('b7602a48fb220648');
});

test.each<[string, Partial<CfnCertificateProps>]>([
  ['DomainName', { domainName: 'www.example.com' }],
  ['SubjectAlternativeNames', { subjectAlternativeNames: ['www.example.com'] }],
  ['DomainValidationOptions', { domainValidationOptions: [{ domainName: 'example.com', hostedZoneId: 'Z1' }] }],
  ['ValidationMethod', { validationMethod: 'DNS' }],
  ['KeyAlgorithm', { keyAlgorithm: 'EC_prime256v1' }],
  ['CertificateExport', { certificateExport: 'ENABLED' }],
  ['CertificateAuthorityArn', { certificateAuthorityArn: 'arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/1' }],
])('it changes with %s, which replaces the certificate', (_, props) => {
  expect(hash(props)).not.toBe(hash());
});

test('it changes with the order of names, which CloudFormation takes for a change', () => {
  expect(hash({ subjectAlternativeNames: ['a.example.com', 'b.example.com'] })).not.toBe(hash({ subjectAlternativeNames: ['b.example.com', 'a.example.com'] }));
});

test.each<[string, (certificate: CfnCertificate) => void]>([
  ['a property is overridden', (certificate) => certificate.addPropertyOverride('KeyAlgorithm', 'EC_prime256v1')],
  ['a property that this library does not know is added', (certificate) => certificate.addPropertyOverride('NewProperty', 'x')],
  ['the logical id is overridden', (certificate) => certificate.overrideLogicalId('Other')],
])('it changes when %s', (_, change) => {
  expect(hash({}, change)).not.toBe(hash());
});

test.each<[string, (certificate: CfnCertificate) => void]>([
  ['Tags', (certificate) => Tags.of(certificate).add('team', 'shop')],
  ['Tags by override', (certificate) => certificate.addPropertyOverride('Tags', [{ key: 'team', value: 'shop' }] satisfies CfnTag[])],
  ['CertificateTransparencyLoggingPreference', (certificate) => {
    certificate.certificateTransparencyLoggingPreference = 'ENABLED';
  }],
  ['the removal policy', (certificate) => certificate.applyRemovalPolicy(RemovalPolicy.RETAIN)],
  ['metadata', (certificate) => certificate.addMetadata('a', 'b')],
])('it stays with %s, which updates the certificate in place', (_, change) => {
  expect(hash({}, change)).toBe(hash());
});

import { App, CfnTag, Lazy, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { CfnCertificate, CfnCertificateProps } from 'aws-cdk-lib/aws-certificatemanager';
import { replacementHash } from '../../src/certificate/replacement-hash';

type Change = (certificate: CfnCertificate) => void;

/** The hash of a certificate with all properties that CloudFormation knows, before or after a change. */
function hash(change: Change = () => undefined, props: Partial<CfnCertificateProps> = {}): string {
  const certificate = new CfnCertificate(new Stack(new App(), 'Stack'), 'Cert', {
    domainName: 'example.com',
    subjectAlternativeNames: ['a.example.com', 'b.example.com'],
    domainValidationOptions: [{ domainName: 'example.com', hostedZoneId: 'Z1' }],
    validationMethod: 'DNS',
    keyAlgorithm: 'RSA_2048',
    certificateExport: 'DISABLED',
    certificateAuthorityArn: 'arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/1',
    certificateTransparencyLoggingPreference: 'ENABLED',
    tags: [{ key: 'team', value: 'shop' }],
    ...props,
  });
  change(certificate);
  return replacementHash(certificate);
}

test('the same certificate has the same hash each time', () => {
  expect(hash()).toBe(hash());
  expect(hash()).toMatch(/^[0-9a-f]{16}$/);
});

test.each<[string, Change]>([
  ['the first name is another one', (certificate) => { certificate.domainName = 'www.example.com'; }],
  ['a further name is added', (certificate) => certificate.subjectAlternativeNames?.push('c.example.com')],
  ['a further name is taken away', (certificate) => certificate.subjectAlternativeNames?.pop()],
  ['all further names are taken away', (certificate) => { certificate.subjectAlternativeNames = undefined; }],
  ['the further names are in another order, which CloudFormation takes for a change', (certificate) => certificate.subjectAlternativeNames?.reverse()],
  ['a name moves from the further ones to the first', (certificate) => {
    [certificate.domainName, certificate.subjectAlternativeNames] = ['a.example.com', ['example.com', 'b.example.com']];
  }],
  ['a name is validated in another hosted zone', (certificate) => {
    certificate.domainValidationOptions = [{ domainName: 'example.com', hostedZoneId: 'Z2' }];
  }],
  ['a name is no longer validated in a hosted zone', (certificate) => { certificate.domainValidationOptions = undefined; }],
  ['the names are validated by email', (certificate) => { certificate.validationMethod = 'EMAIL'; }],
  ['the key is of another algorithm', (certificate) => { certificate.keyAlgorithm = 'EC_prime256v1'; }],
  ['it may be exported', (certificate) => { certificate.certificateExport = 'ENABLED'; }],
  ['another CA issues it', (certificate) => {
    certificate.certificateAuthorityArn = 'arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/2';
  }],
  ['a property is overridden', (certificate) => certificate.addPropertyOverride('KeyAlgorithm', 'EC_prime256v1')],
  ['a property is deleted by override', (certificate) => certificate.addPropertyDeletionOverride('KeyAlgorithm')],
  ['it has a property that this library does not know', (certificate) => certificate.addPropertyOverride('NewProperty', 'x')],
  ['it has another logical id', (certificate) => certificate.overrideLogicalId('Other')],
])('the hash changes when %s', (_, change) => {
  expect(hash(change)).not.toBe(hash());
});

test.each<[string, Change]>([
  ['a tag is added', (certificate) => Tags.of(certificate).add('tier', 'gold')],
  ['a tag is overridden', (certificate) => certificate.addPropertyOverride('Tags', [{ key: 'team', value: 'web' }] satisfies CfnTag[])],
  ['all tags are deleted by override', (certificate) => certificate.addPropertyDeletionOverride('Tags')],
  ['certificate transparency logging is turned off', (certificate) => { certificate.certificateTransparencyLoggingPreference = 'DISABLED'; }],
  ['the removal policy is another one', (certificate) => certificate.applyRemovalPolicy(RemovalPolicy.RETAIN)],
  ['it has metadata', (certificate) => certificate.addMetadata('a', 'b')],
  ['it depends on another resource', (certificate) => {
    certificate.addResourceDependency(new CfnCertificate(certificate.stack, 'Other', { domainName: 'example.org' }));
  }],
  ['a name is written as a token with the same text', (certificate) => { certificate.domainName = Lazy.string({ produce: () => 'example.com' }); }],
])('the hash stays when %s, which replaces nothing', (_, change) => {
  expect(hash(change)).toBe(hash());
});

test('the hash is that of the certificate at the end of synthesis', () => {
  let name = 'early.example.com';
  const certificate = new CfnCertificate(new Stack(new App(), 'Stack'), 'Cert', { domainName: Lazy.uncachedString({ produce: () => name }) });
  const early = replacementHash(certificate);
  name = 'late.example.com';
  expect(replacementHash(certificate)).not.toBe(early);
});

test('the hash of a certificate that its template leaves out is another one', () => {
  class LeftOut extends CfnCertificate {
    protected override shouldSynthesize(): boolean {
      return false;
    }
  }
  expect(replacementHash(new LeftOut(new Stack(new App(), 'Stack'), 'Cert', { domainName: 'example.com' }))).not.toBe(hash());
});

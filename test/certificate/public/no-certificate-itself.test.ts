import { App, Stack } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CertificateMonitor, MultiRegionCertificate } from '../../../src';
import { importedZone, SYDNEY } from '../cloudfront-app';

const SENTENCE = '"Web/Certs" is a MultiRegionCertificate, which has a certificate for each region: give the one that is needed here, '
  + 'with forCloudFront(), forRegionOf(this) or forRegion()';

let web: Stack;
let certificates: MultiRegionCertificate;
beforeEach(() => {
  web = new Stack(new App(), 'Web', { env: SYDNEY });
  certificates = new MultiRegionCertificate(web, 'Certs', { domainName: 'example.com', hostedZone: importedZone(web) });
});

test.each<[string, (certificate: ICertificate) => unknown]>([
  ['reads its reference', (certificate) => new Distribution(web, 'Site', {
    certificate, domainNames: ['example.com'], defaultBehavior: { origin: new HttpOrigin('origin.example.com') },
  })],
  ['reads its ARN', (certificate) => ListenerCertificate.fromCertificateManager(certificate)],
])('a construct of CDK that %s gets a sentence', (_, use) => {
  expect(() => use(certificates as never)).toThrow(SENTENCE);
});

test('nothing that lists the members of the construct is refused', () => {
  expect(Object.keys(certificates)).not.toContain('certificateArn');
  expect(() => JSON.stringify({ ...certificates, node: undefined, home: undefined, props: undefined })).not.toThrow();
});

test('a construct of this library that takes any certificate names the prop', () => {
  const monitor = new CertificateMonitor(web, 'Monitor', { emails: ['ops@example.com'] });
  expect(() => monitor.watch(certificates as never)).toThrow(/certificate must be a certificate, got an object of class MultiRegionCertificate/);
});

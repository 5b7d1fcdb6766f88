import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { arn, certificateIn, DUBLIN, stackIn } from './monitored-app';
import { certificatesAt } from '../../src/monitoring/certificates-at';

let web: Stack;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
});

/** The paths of all certificates of the stack, in the order of its constructs. */
function found(): string[] {
  return web.node.findAll().flatMap((construct) => certificatesAt(construct)).map(({ path }) => path);
}

test('each certificate is found once, wherever its construct is from', () => {
  certificateIn(web, 'Ours');
  new Certificate(web, 'L2', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
  new CfnCertificate(web, 'L1', { domainName: 'www.example.com' });
  new CfnResource(web, 'Raw', { type: 'AWS::CertificateManager::Certificate', properties: { DomainName: 'www.example.com' } });
  Certificate.fromCertificateArn(web, 'Imported', arn('eu-west-1'));
  expect(found()).toEqual(['Web/Ours', 'Web/L2', 'Web/L1', 'Web/Raw', 'Web/Imported']);
});

test('a certificate that is imported from the same app is that of the app', () => {
  const { certificateArn } = new Certificate(web, 'L2', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
  Certificate.fromCertificateArn(web, 'Again', certificateArn);
  expect(found()).toEqual(['Web/L2']);
});

test('so is one of this library', () => {
  const { certificateArn } = certificateIn(web, 'Ours');
  Certificate.fromCertificateArn(web, 'Again', certificateArn);
  expect(found()).toEqual(['Web/Ours']);
});

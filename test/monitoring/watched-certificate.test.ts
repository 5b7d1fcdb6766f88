import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Certificate, CertificateValidation, CfnCertificate, DnsValidatedCertificate, PrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { ACCOUNT, alarmsOf, arn, DUBLIN, EMAILS, stackById, stackIn, zone } from './monitored-app';
import { CertificateMonitor, ImportedCertificate } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(): CertificateMonitor {
  return new CertificateMonitor(web, 'Monitor', EMAILS);
}

describe('watches certificates of any library', () => {
  test('of CDK, as L2 and as L1', () => {
    const each = monitor();
    each.watch(new Certificate(web, 'L2', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() }));
    each.watch(new CfnCertificate(web, 'L1', { domainName: 'www.example.com', validationMethod: 'DNS' }));
    each.watch(new PrivateCertificate(web, 'Private', {
      domainName: 'internal.example.com',
      certificateAuthority: CertificateAuthority.fromCertificateAuthorityArn(web, 'Ca', `arn:aws:acm-pca:eu-west-1:${ACCOUNT}:certificate-authority/1`),
    }));
    expect(alarmsOf(web).map(({ Threshold }) => Threshold)).toEqual([30, 30, 45]);
  });

  test('whose validation method is overridden', () => {
    const l1 = new CfnCertificate(web, 'L1', { domainName: 'www.example.com' });
    l1.addPropertyOverride('ValidationMethod', 'DNS');
    monitor().watch(l1);
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ Threshold: 30 })]);
  });

  test('whose validation method is known at deployment only', () => {
    const validationMethod = new CfnParameter(web, 'Method').valueAsString;
    monitor().watch(new CfnCertificate(web, 'L1', { domainName: 'www.example.com', validationMethod }));
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ Threshold: 30, AlarmDescription: expect.stringContaining('Look up in the ACM console') })]);
  });

  test('that another stack creates and this one refers to', () => {
    const certs = stackIn(app, 'Certs', DUBLIN);
    const { certificateArn } = new Certificate(certs, 'Cert', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
    monitor().watch(Certificate.fromCertificateArn(web, 'Imported', certificateArn));
    expect(alarmsOf(certs)).toHaveLength(1);
    expect(alarmsOf(web)).toEqual([]);
  });

  test('that DnsValidatedCertificate creates in the region of the stack', () => {
    monitor().watch(new DnsValidatedCertificate(web, 'Old', { domainName: 'www.example.com', hostedZone: zone(web) }));
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ Threshold: 30 })]);
  });

  test('that exist already, in the region of their ARN', () => {
    const each = monitor();
    each.watch(Certificate.fromCertificateArn(web, 'Here', arn('eu-west-1')));
    each.watch(Certificate.fromCertificateArn(web, 'There', arn('us-east-1')));
    const there = stackById(app, 'Web-CdkAcm-us-east-1-Monitor');
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ Dimensions: [{ Name: 'CertificateArn', Value: arn('eu-west-1') }], Threshold: 30 })]);
    expect(alarmsOf(there)).toEqual([expect.objectContaining({ Dimensions: [{ Name: 'CertificateArn', Value: arn('us-east-1') }] })]);
    expect(web.dependencies).toContain(there);
  });

  test('that are imported: from a secret, or with one that renews itself 30 days before it expires', () => {
    const each = monitor();
    each.watch(new ImportedCertificate(web, 'Partner', { secret: Secret.fromSecretNameV2(web, 'Secret', 'partner') }));
    each.watch(ImportedCertificate.selfSigned(web, 'Dev', { domainNames: ['dev.example.com'] }));
    expect(alarmsOf(web)).toEqual([
      expect.objectContaining({ Threshold: 30, AlarmDescription: expect.stringContaining('store it in its secret') }),
      expect.objectContaining({ Threshold: 20, AlarmDescription: expect.stringContaining('A function of its stack renews it') }),
    ]);
  });

  test('but waits for an ARN that the CDK CLI has yet to look up', () => {
    monitor().watch(Certificate.fromCertificateArn(web, 'Imported', StringParameter.valueFromLookup(web, '/certificate')));
    expect(alarmsOf(web)).toEqual([]);
  });
});

describe('refuses', () => {
  function watching(certificate: Parameters<CertificateMonitor['watch']>[0]): () => void {
    return () => monitor().watch(certificate);
  }

  test('a certificate whose ARN is known at deployment only', () => {
    const { valueAsString } = new CfnParameter(web, 'Arn');
    expect(watching(Certificate.fromCertificateArn(web, 'Imported', valueAsString))).toThrow(
      'watch() of "Web/Monitor": certificate "Web/Imported" cannot be watched: its ARN is known at deployment only, and so are its region and account: '
      + 'watch it in the app that creates it, or give the ARN as a text');
  });

  test('a certificate of another account by its ARN', () => {
    expect(watching(Certificate.fromCertificateArn(web, 'Imported', arn('eu-west-1', '222222222222')))).toThrow(
      'watch() of "Web/Monitor": certificate "Web/Imported" cannot be watched: it is in account 222222222222, and stack "Web" in account 111111111111, '
      + 'but an alarm sees its own account only: watch it in an app of that account');
  });

  test('an ARN of something else', () => {
    const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
    expect(watching(Certificate.fromCertificateArn(web, 'Imported', key))).toThrow(
      `watch() of "Web/Monitor": certificate "Web/Imported" cannot be watched: "${key}" is not the ARN of a certificate of ACM`);
  });

  test('DnsValidatedCertificate in another region', () => {
    expect(watching(new DnsValidatedCertificate(web, 'Old', { domainName: 'www.example.com', hostedZone: zone(web), region: 'us-east-1' }))).toThrow(
      'watch() of "Web/Monitor": certificate "Web/Old" cannot be watched: its custom resource creates it in us-east-1 from a stack in another region; '
      + 'replace it by a CloudFrontCertificate or a MultiRegionCertificate');
  });
});

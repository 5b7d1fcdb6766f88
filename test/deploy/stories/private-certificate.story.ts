import { ACMClient, ExportCertificateCommand, RenewCertificateCommand, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { PrivateServer } from './private-server';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

const HOME = 'eu-west-1';
const PASSPHRASE = 'only for this test';

describe('a certificate of an own CA that a load balancer of another stack serves', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let arn: string;
  let readerCertificate: string;
  let rootCertificate: string;
  let authorities: Record<string, string>;

  const acm = () => new ACMClient(cloud.connection(HOME));
  const request = async (CertificateAuthorityArn: string) =>
    acm().send(new RequestCertificateCommand({ CertificateAuthorityArn, DomainName: 'after.internal', KeyAlgorithm: 'EC_prime256v1' }));
  const renew = async () => acm().send(new RenewCertificateCommand({ CertificateArn: arn }));

  /** A server with the certificate of ACM and its key, as an export gives them. */
  async function server(): Promise<PrivateServer> {
    const exported = await acm().send(new ExportCertificateCommand({ CertificateArn: arn, Passphrase: Buffer.from(PASSPHRASE) }));
    return PrivateServer.start({ cert: exported.Certificate! + exported.CertificateChain!, key: exported.PrivateKey!, passphrase: PASSPHRASE });
  }

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('private certificate', { app: 'test/deploy/apps/private-certificate.js', home: HOME, bootstrapped: [HOME] }));
    await app.deploy();
    const outputs = await cloud.outputs(HOME, 'Internal');
    authorities = outputs;
    [arn, rootCertificate] = [outputs.Certificate, outputs.RootCertificate];
    readerCertificate = (await cloud.outputs(HOME, 'Web')).ReaderCertificate;
  });

  steps.see('is served', async () => {
    const certificate = (await cloud.certificates(HOME)).find(each => each.CertificateArn === arn)!;
    expect([certificate.Type, certificate.DomainName, certificate.InUseBy!.length]).toEqual(['PRIVATE', 'orders.internal', 1]);
  });

  steps.see('makes TLS connections that OpenSSL verifies with the root CA alone', async () => {
    const running = await server();
    expect(await running.verifiedBy(rootCertificate, 'orders.internal')).toContain('Verify return code: 0 (ok)');
    expect(await running.verifiedBy(rootCertificate, 'a.orders.internal')).toContain('Verify return code: 0 (ok)');
    await running.stop();
  });

  steps.see('is not trusted with another CA, or for another name', async () => {
    const running = await server();
    const exported = await acm().send(new ExportCertificateCommand({ CertificateArn: arn, Passphrase: Buffer.from(PASSPHRASE) }));
    expect(await running.verifiedBy(exported.Certificate!, 'orders.internal')).toContain('verify error');
    expect(await running.verifiedBy(rootCertificate, 'other.internal')).toContain('hostname mismatch');
    await running.stop();
  });

  steps.see('is renewed, and trusted as before', async () => {
    await renew();
    const running = await server();
    expect(await running.verifiedBy(rootCertificate, 'orders.internal')).toContain('Verify return code: 0 (ok)');
    await running.stop();
  });

  steps.see('is trusted after the CA has a new certificate for the same key', async () => {
    await app.deploy({ days: '2000', removal: 'destroy' });
    const running = await server();
    expect(await running.verifiedBy(rootCertificate, 'orders.internal')).toContain('Verify return code: 0 (ok)');
    await running.stop();
  });

  steps.see('is not renewed without the permission', async () => {
    await app.deploy({ days: '2000', renewal: 'false', removal: 'destroy', organization: 'Other' });
    await expect(renew()).rejects.toThrow('PCA_ACCESS_DENIED');
  });

  steps.see('is issued in another stack by the new CA, once the deployment has replaced that CA', async () => {
    const { SharedArn } = await cloud.outputs(HOME, 'Internal');
    expect(SharedArn).not.toBe(authorities.SharedArn);
    const { ReaderAuthority, ReaderCertificate } = await cloud.outputs(HOME, 'Web');
    expect(ReaderAuthority).toBe(SharedArn);
    expect(ReaderCertificate).not.toBe(readerCertificate);
  });

  steps.see('is deleted in the order that AWS Private CA requires', async () => {
    await app.destroy({ days: '2000', renewal: 'false', removal: 'destroy', organization: 'Other' });
    expect(await cloud.stackNames(HOME)).toEqual(['CDKToolkit']);
    expect(await cloud.failures(HOME)).toEqual([]);
    await expect(request(authorities.IssuingArn)).rejects.toThrow('DELETED');
  });

  steps.see('leaves a CA that is kept as active as it was', async () => {
    expect((await request(authorities.KeptArn)).CertificateArn).toContain(':certificate/');
  });
});

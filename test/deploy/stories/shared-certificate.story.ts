import { CertificateDetail } from '@aws-sdk/client-acm';
import { stacksDone } from './stacks-done';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';

/** A RegionalCertificate in use in two other stacks, and what happens to them when its names change. */
describe('a certificate that two other stacks use', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let first: CertificateDetail[];

  /** The certificate that each load balancer serves by default. */
  async function served(): Promise<CertificateDetail[]> {
    const certificates = await cloud.certificates(HOME);
    return Promise.all((await cloud.loadBalancers()).map(async loadBalancer => {
      const [{ CertificateArn }] = await cloud.listenerCertificates(await cloud.listener(loadBalancer, 443));
      return certificates.find(certificate => certificate.CertificateArn === CertificateArn)!;
    }));
  }

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('shared certificate', { app: 'test/deploy/apps/shared-certificate.js', home: HOME }));
    await app.deploy();
  });

  steps.see('both load balancers serve it', async () => {
    first = await served();
    expect(first.map(certificate => certificate.SubjectAlternativeNames)).toEqual([['*.example.com'], ['*.example.com']]);
  });

  steps.see('the same deployment again changes nothing', async () => {
    const done = stacksDone(await app.deploy());
    expect(done).not.toEqual([]);
    expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.must('a name is added', async () => {
    await app.deploy({ added: 'new' });
  });

  steps.see('both load balancers serve the new certificate', async () => {
    const names = ['*.example.com', 'new.example.com'];
    expect((await served()).map(certificate => certificate.SubjectAlternativeNames)).toEqual([names, names]);
  });

  steps.see('the certificate before is kept, in no use', async () => {
    const before = (await cloud.certificates(HOME)).filter(certificate => certificate.CertificateArn === first[0].CertificateArn);
    expect(before.map(certificate => certificate.InUseBy)).toEqual([[]]);
  });

  steps.see('nothing failed, not even in a clean-up', async () => {
    expect(await cloud.failures(HOME)).toEqual([]);
  });

  steps.see('"cdk destroy" leaves no stack', async () => {
    await app.destroy({ added: 'new' });
    expect([await cloud.stackNames(HOME), await cloud.stackNames(CLOUDFRONT_REGION)]).toEqual([['CDKToolkit'], ['CDKToolkit']]);
    expect(await cloud.loadBalancers()).toEqual([]);
  });
});

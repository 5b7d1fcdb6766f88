import { CertificateDetail } from '@aws-sdk/client-acm';
import { served } from './served';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Meanwhile } from '../harness/meanwhile';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const SITES = ['www', 'docs', 'blog', 'news', 'status'].map(label => `${label}.example.com`);

/** The certificates of docs/migrating.md move while each site has one that is issued. */
describe('certificates that move', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let context: Record<string, string>;
  let watch: Meanwhile;
  let before: Record<string, CertificateDetail>;

  /** The sites whose distribution has no issued certificate. */
  async function withoutCertificate(): Promise<string[]> {
    const distributions = await cloud.distributions();
    const issued = await Promise.all(distributions.map(async ({ Aliases, ViewerCertificate }) =>
      await cloud.statusOf(ViewerCertificate!.ACMCertificateArn!) === 'ISSUED' ? Aliases!.Items! : []));
    return SITES.filter(site => !issued.flat().includes(site));
  }

  async function look(): Promise<string | undefined> {
    const once = await withoutCertificate();
    // a certificate that is deleted between two requests was replaced before: the second look sees the new one
    const sites = once.length > 0 ? await withoutCertificate() : once;
    return sites.length > 0 ? `no certificate for ${sites.join(', ')}` : undefined;
  }

  const servedArn = async (site: string) => (await served(cloud))[site].CertificateArn;
  const now = async ({ CertificateArn }: CertificateDetail) =>
    (await cloud.certificates(CLOUDFRONT_REGION)).find(certificate => certificate.CertificateArn === CertificateArn);
  const validationRecords = async () => (await cloud.records(context.zone)).filter(({ Type }) => Type === 'CNAME').map(({ Name }) => Name!);

  afterAll(async () => {
    await watch?.stop();
  });

  steps.must('they are deployed', async () => {
    ({ app, cloud } = await setUp('moving certificates', { app: 'test/deploy/apps/moving-certificates.js', home: HOME }));
    context = { zone: await cloud.createHostedZone('example.com'), console: await cloud.requestCertificate(CLOUDFRONT_REGION, 'status.example.com') };
    await app.deploy({ ...context, step: 'before' });
    before = await served(cloud);
    expect(await withoutCertificate()).toEqual([]);
    watch = new Meanwhile(look);
  });

  steps.must('the first deployment of each guide', async () => {
    await app.deploy({ ...context, step: 'during' }, '{Www,Docs,Shared,Blog,Status,News}');
  });

  steps.see('DnsValidatedCertificate and the exported certificate are still in use', async () => {
    for (const site of ['www.example.com', 'blog.example.com']) expect(await servedArn(site)).toBe(before[site].CertificateArn);
    expect((await cloud.exports(CLOUDFRONT_REGION)).filter(name => name.startsWith('Shared:'))).toHaveLength(1);
  });

  steps.see('the certificates from the other stack and from the console are no longer in use', async () => {
    for (const site of ['docs.example.com', 'status.example.com']) {
      expect(await servedArn(site)).not.toBe(before[site].CertificateArn);
      expect((await now(before[site]))!.InUseBy).toEqual([]);
    }
  });

  steps.must('the stack in us-east-1 that nothing uses is destroyed', async () => {
    await app.destroy({ ...context, step: 'during' }, 'Certs');
    expect(await now(before['docs.example.com'])).toBeUndefined();
  });

  steps.must('the last deployment of each guide', async () => {
    await app.deploy({ ...context, step: 'after' });
  });

  steps.see('the site of DnsValidatedCertificate has a new certificate, and the old one and its validation records are still there', async () => {
    expect(await servedArn('www.example.com')).not.toBe(before['www.example.com'].CertificateArn);
    expect((await now(before['www.example.com']))!.InUseBy).toEqual([]);
    expect((await validationRecords()).filter(name => name.endsWith('.www.example.com.'))).toHaveLength(1);
  });

  steps.see('the exported certificate is the same one, without an export', async () => {
    expect(await servedArn('blog.example.com')).toBe(before['blog.example.com'].CertificateArn);
    expect((await cloud.exports(CLOUDFRONT_REGION)).filter(name => name.startsWith('Shared:'))).toEqual([]);
  });

  steps.see('the support stack of the site that moved away can be deleted', async () => {
    expect(await servedArn('news.example.com')).not.toBe(before['news.example.com'].CertificateArn);
    const [name] = (await cloud.stackNames(CLOUDFRONT_REGION)).filter(each => each.startsWith('News-'));
    await cloud.at(CLOUDFRONT_REGION).deleteStack(name);
    expect(await now(before['news.example.com'])).toBeUndefined();
  });

  steps.see('each site had an issued certificate all the time', async () => {
    const { good, problems } = await watch.stop();
    expect(problems).toEqual([]);
    expect(good).toBeGreaterThan(10);
  });

  steps.see('nothing failed, not even in a clean-up', async () => {
    expect([...await cloud.failures(HOME), ...await cloud.failures(CLOUDFRONT_REGION)]).toEqual([]);
  });
});

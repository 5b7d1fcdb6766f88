import { CertificateDetail } from '@aws-sdk/client-acm';
import { stacksDone } from './stacks-done';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const [HOME, SYDNEY, DUBLIN] = ['eu-central-1', 'ap-southeast-2', 'eu-west-1'];
const REGIONS = [CLOUDFRONT_REGION, SYDNEY, DUBLIN];
const supportStackOf = (region: string) => `Primary-CdkAcm-${region}`;

/** A MultiRegionCertificate in a stack without a known region, in use in three regions, and what happens when its names and regions change. */
describe('a certificate in three regions', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;
  let before: Record<string, CertificateDetail>;

  /** The certificate that is served from each region: by the distribution or by the load balancer. */
  async function served(): Promise<Record<string, CertificateDetail>> {
    const entries = await Promise.all(REGIONS.map(async region => {
      const certificates = await cloud.certificates(region);
      const arns = region === CLOUDFRONT_REGION
        ? (await cloud.distributions()).map(({ ViewerCertificate }) => ViewerCertificate!.ACMCertificateArn)
        : await servedByLoadBalancers(cloud.at(region));
      return arns.map(arn => [region, certificates.find(({ CertificateArn }) => CertificateArn === arn)!] as const);
    }));
    return Object.fromEntries(entries.flat());
  }

  async function servedByLoadBalancers(at: Cloud): Promise<(string | undefined)[]> {
    return Promise.all((await at.loadBalancers()).map(async loadBalancer =>
      (await at.listenerCertificates(await at.listener(loadBalancer, 443)))[0].CertificateArn));
  }

  const namesServed = async () => Object.fromEntries(Object.entries(await served()).map(([region, { SubjectAlternativeNames }]) =>
    [region, SubjectAlternativeNames!.filter(name => name.startsWith('www.'))]));
  const inEachRegion = (names: string[]) => Object.fromEntries(REGIONS.map(region => [region, names]));
  const inRegions = async <T>(look: (region: string) => Promise<T[]>) => (await Promise.all([...REGIONS, HOME].map(look))).flat();

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('multi region', { app: 'test/deploy/apps/multi-region.js', home: HOME, bootstrapped: [HOME, ...REGIONS] }));
    zone = await cloud.createHostedZone('example.com');
    await app.deploy({ zone });
  });

  steps.see('each region serves its own', async () => {
    const arns = Object.entries(await served()).map(([region, { CertificateArn }]) => [region, CertificateArn!.split(':')[3]]);
    expect(arns).toEqual(REGIONS.map(region => [region, region]));
  });

  steps.see('one record validates both names in all regions', async () => {
    expect((await cloud.records(zone)).filter(({ Type }) => Type === 'CNAME')).toHaveLength(1);
  });

  steps.see('the stack without a region has no certificate in its own region', async () => {
    expect(await cloud.certificates(HOME)).toEqual([]);
  });

  steps.see('the same deployment again changes nothing', async () => {
    const done = stacksDone(await app.deploy({ zone }));
    expect(done).toHaveLength(6);
    expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.must('a name is added', async () => {
    before = await served();
    await app.deploy({ zone, added: 'new' });
  });

  steps.see('each region serves the new certificate', async () => {
    expect(await namesServed()).toEqual(inEachRegion(['www.new.example.com']));
  });

  steps.see('the certificates from before are kept, in no use', async () => {
    const kept = (await inRegions(async region => cloud.certificates(region)))
      .filter(({ CertificateArn }) => Object.values(before).some(each => each.CertificateArn === CertificateArn));
    expect(kept.map(({ InUseBy }) => InUseBy)).toEqual([[], [], []]);
  });

  steps.see('nothing failed, not even in a clean-up', async () => {
    expect(await inRegions(async region => cloud.failures(region))).toEqual([]);
  });

  steps.must('a name is added, and the update of one reader fails', async () => {
    before = await served();
    const { exitCode, output } = await app.tryDeploy({ zone, added: 'newer', broken: 'yes' });
    expect(output).toContain('certificate/00000000-0000-0000-0000-000000000000');
    expect(exitCode).toBe(1);
  });

  steps.see('that reader serves the certificate from before', async () => {
    expect((await served())[DUBLIN].CertificateArn).toEqual(before[DUBLIN].CertificateArn);
  });

  steps.must('the next deployment succeeds', async () => {
    await app.deploy({ zone, added: 'newer' });
  });

  steps.see('each region serves the newest certificate', async () => {
    expect(await namesServed()).toEqual(inEachRegion(['www.newer.example.com']));
  });

  steps.must('the name is taken out', async () => {
    await app.deploy({ zone });
  });

  steps.see('each region serves a certificate without it', async () => {
    expect(await namesServed()).toEqual(inEachRegion([]));
  });

  steps.must('a region leaves the app', async () => {
    before = await served();
    await app.deploy({ zone, without: DUBLIN });
  });

  steps.see('its stacks remain as they were, with the certificate in use', async () => {
    expect((await cloud.stackNames(DUBLIN)).sort()).toEqual(['CDKToolkit', 'Dublin', supportStackOf(DUBLIN)].sort());
    expect((await served())[DUBLIN].CertificateArn).toEqual(before[DUBLIN].CertificateArn);
  });

  steps.see('the other regions are as before', async () => {
    const after = await served();
    [CLOUDFRONT_REGION, SYDNEY].forEach(region => expect(after[region].CertificateArn).toEqual(before[region].CertificateArn));
  });

  steps.see('"cdk destroy" leaves no stack, and the certificates that were replaced', async () => {
    await app.destroy({ zone });
    expect(await inRegions(async region => cloud.stackNames(region))).toEqual([...REGIONS, HOME].map(() => 'CDKToolkit'));
    expect(await served()).toEqual({});
    // the first certificate, and one for each name that was added
    for (const region of REGIONS) {
      expect((await cloud.certificates(region)).map(({ InUseBy }) => InUseBy)).toEqual([[], [], []]);
    }
  });
});

import { CertificateDetail } from '@aws-sdk/client-acm';
import { seeLoadBalancer } from './load-balancer';
import { served } from './served';
import { stacksDone } from './stacks-done';
import { domainOf, namesByConsumer } from '../apps/consumers';
import { CdkApp, Context } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const REGIONS = [CLOUDFRONT_REGION, HOME];
const AT_LOAD_BALANCERS = ['load-balancer', 'sni-default', 'sni-further'].map(domainOf);

/** Their certificate is in their own stack, which knows when it is replaced. */
const WITH_CERTIFICATE_IN_THEIR_STACK = [domainOf('us-east-1'), ...AT_LOAD_BALANCERS];

/** A deployment of every construct with its certificates in use, and what happens to them when their names change. */
describe('every construct', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;
  let before: Record<string, CertificateDetail>;

  const withNames = (...added: string[]): Context => ({ zone, ...added.length > 0 && { added: added.join(',') } });
  const inEachRegion = async <T>(look: (region: string) => Promise<T[]>) => (await Promise.all(REGIONS.map(look))).flat();

  const seeNamesServed = (...added: string[]) => {
    for (const [domain, names] of Object.entries(namesByConsumer(added))) {
      steps.see(`${domain} serves a certificate for ${names.join(', ')}`, async () => {
        // the library sorts further names
        expect([...(await served(cloud))[domain].SubjectAlternativeNames ?? []].sort()).toEqual([...names].sort());
      });
    }
  };

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('every construct', { app: 'test/deploy/apps/every-construct.js', home: HOME }));
    zone = await cloud.createHostedZone('example.com');
    await app.deploy(withNames());
  });

  describe('when it is new', () => {
    seeNamesServed();

    steps.see('CloudFront serves certificates of us-east-1, load balancers those of their own region', async () => {
      const regions = Object.entries(await served(cloud)).map(([domain, { CertificateArn }]) => [domain, CertificateArn!.split(':')[3]]);
      expect(regions).toEqual(regions.map(([domain]) => [domain, AT_LOAD_BALANCERS.includes(domain) ? HOME : CLOUDFRONT_REGION]));
    });

    steps.see('each name is validated in the hosted zone', async () => {
      const records = (await cloud.records(zone)).filter(record => record.Type === 'CNAME').map(record => record.Name);
      const options = Object.values(await served(cloud)).flatMap(certificate => certificate.DomainValidationOptions!);
      expect(records.sort()).toEqual([...new Set(options.map(option => option.ResourceRecord!.Name))].sort());
    });

    seeLoadBalancer(steps, () => cloud, () => zone);

    steps.see('the same deployment again changes nothing', async () => {
      const done = stacksDone(await app.deploy(withNames()));
      expect(done).not.toEqual([]);
      expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
    });
  });

  describe('when names are added', () => {
    steps.must('it is deployed', async () => {
      before = await served(cloud);
      await app.deploy(withNames('new'));
    });

    seeNamesServed('new');

    steps.see('the certificates before are kept where another stack used them, else deleted', async () => {
      const left = await inEachRegion(async region => cloud.certificates(region));
      const usersByArn = Object.fromEntries(left.map(({ CertificateArn, InUseBy }) => [CertificateArn, InUseBy]));
      const found = Object.entries(before).map(([domain, { CertificateArn }]) => [domain, usersByArn[CertificateArn!]]);
      expect(found).toEqual(found.map(([domain]) => [domain, WITH_CERTIFICATE_IN_THEIR_STACK.includes(`${domain}`) ? undefined : []]));
    });

    steps.see('nothing failed, not even in a clean-up', async () => {
      expect(await inEachRegion(async region => cloud.failures(region))).toEqual([]);
    });
  });

  describe('when names are added and the update of the consumers fails', () => {
    steps.must('the deployment says why', async () => {
      before = await served(cloud);
      const { exitCode, output } = await app.tryDeploy({ ...withNames('newer'), broken: 'yes' });
      expect(output).toContain('certificate/00000000-0000-0000-0000-000000000000');
      expect(exitCode).toBe(1);
    });

    steps.see('all consumers serve the certificates from before', async () => {
      expect(arns(await served(cloud))).toEqual(arns(before));
    });

    steps.must('the next deployment succeeds', async () => {
      await app.deploy(withNames('newer'));
    });

    seeNamesServed('newer');
  });

  describe('when the names are taken away', () => {
    steps.must('it is deployed', async () => {
      await app.deploy(withNames());
    });

    seeNamesServed();
  });

  steps.see('"cdk destroy" leaves no stack and no consumer', async () => {
    await app.destroy(withNames());
    expect(await served(cloud)).toEqual({});
    expect(await inEachRegion(async region => cloud.stackNames(region))).toEqual(['CDKToolkit', 'CDKToolkit']);
  });
});

function arns(certificates: Record<string, CertificateDetail>): Record<string, string> {
  return Object.fromEntries(Object.entries(certificates).map(([domain, { CertificateArn }]) => [domain, CertificateArn!]));
}

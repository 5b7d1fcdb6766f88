import { CloudFrontClient, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const NAME = 'www.example.com';

/** The static site of docs/migrating.md becomes a SecureSite in place. */
describe('a static site that moves', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let context: Record<string, string>;
  let first: unknown;

  /** What the clients of the site depend on. */
  async function identity() {
    const client = new CloudFrontClient(cloud.connection(CLOUDFRONT_REGION));
    const distributions = (await client.send(new ListDistributionsCommand({}))).DistributionList!.Items!;
    return {
      alias: await cloud.aliasOf(NAME, context.zone),
      distributions: distributions.map(({ Id, DomainName, Aliases, Origins, ViewerCertificate }) => ({
        Id,
        address: DomainName!.toLowerCase(),
        names: Aliases!.Items,
        bucket: Origins!.Items![0].DomainName,
        certificate: ViewerCertificate!.ACMCertificateArn,
      })),
    };
  }

  steps.must('is deployed as the guide has it before', async () => {
    ({ app, cloud } = await setUp('moving sites', { app: 'test/deploy/apps/moving-sites.js', home: HOME }));
    const certificate = await cloud.requestCertificate(CLOUDFRONT_REGION, NAME);
    context = { zone: await cloud.createHostedZone('example.com'), certificate };
    await app.deploy({ ...context, step: 'before' });
    first = await identity();
  });

  steps.must('becomes a SecureSite', async () => {
    await app.deploy({ ...context, step: 'after' });
  });

  steps.see('its distribution, bucket, certificate and record are the same', async () => {
    expect(await identity()).toEqual(first);
  });

  steps.see('it has the settings of a SecureSite', async () => {
    const [{ ViewerCertificate, DefaultCacheBehavior }] = await cloud.distributions();
    expect(ViewerCertificate!.MinimumProtocolVersion).toBe('TLSv1.2_2025');
    expect(DefaultCacheBehavior!.FunctionAssociations!.Quantity).toBe(1);
    expect(DefaultCacheBehavior!.ResponseHeadersPolicyId).toBeTruthy();
  });

  steps.see('nothing failed, not even in a clean-up', async () => {
    expect([await cloud.failures(HOME), await cloud.failures(CLOUDFRONT_REGION)]).toEqual([[], []]);
  });
});

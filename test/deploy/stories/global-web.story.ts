import { served } from './served';
import { stacksDone } from './stacks-done';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'ap-southeast-2';

describe('the example global-web', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let context: Record<string, string>;

  steps.must('is deployed, though us-east-1 is not bootstrapped', async () => {
    const project = 'examples/typescript/global-web';
    ({ app, cloud } = await setUp('global-web', { app: `${project}/bin/global-web.js`, settings: `${project}/cdk.json`, home: HOME, bootstrapped: [HOME] }));
    context = { hostedZoneId: await cloud.createHostedZone('example.com') };
    await app.deploy(context);
  });

  steps.see('its sites serve certificates of us-east-1, its load balancer serves two of its own region', async () => {
    const regions = Object.entries(await served(cloud)).map(([domain, { CertificateArn }]) => [domain, CertificateArn!.split(':')[3]]);
    expect(Object.fromEntries(regions)).toEqual({
      'www.example.com': CLOUDFRONT_REGION,
      'status.example.com': CLOUDFRONT_REGION,
      'preview.example.com': CLOUDFRONT_REGION,
      'api.example.com': HOME,
      '*.tenants.example.com': HOME,
    });
  });

  steps.see('its names are in the hosted zone', async () => {
    const names = (await cloud.records(context.hostedZoneId)).filter(record => record.Type === 'A').map(record => record.Name);
    expect(names.sort()).toEqual(['api.example.com.', 'preview.example.com.', 'status.example.com.', 'www.example.com.']);
  });

  steps.see('curl gets a redirect from port 80, and from port 443 the service with the Strict-Transport-Security header', async () => {
    const [loadBalancer] = await cloud.loadBalancers();
    expect(await cloud.curl(loadBalancer, 80, '/')).toMatch(/^HTTP\/1.1 301 /);
    const answer = await cloud.curl(loadBalancer, 443, '/');
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toMatch(/^strict-transport-security: max-age=31536000\r?$/im);
    expect(answer).toMatch(/hello\n$/);
  });

  steps.see('the same deployment again changes nothing', async () => {
    const done = stacksDone(await app.deploy(context));
    expect(done).not.toEqual([]);
    expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.see('"cdk destroy" does not delete the load balancer', async () => {
    const { exitCode, output } = await app.tryDestroy(context);
    expect(exitCode).toBe(1);
    expect(output).toContain('cannot be deleted because deletion protection is enabled');
    expect(await cloud.loadBalancers()).toHaveLength(1);
  });

  steps.see('without deletion protection "cdk destroy" leaves no stack, no consumer and no certificate', async () => {
    const [loadBalancer] = await cloud.loadBalancers();
    await cloud.takeDeletionProtectionOff(loadBalancer);
    await app.destroy(context);
    expect(await served(cloud)).toEqual({});
    expect(await cloud.stackNames(CLOUDFRONT_REGION)).toEqual([]);
    expect(await cloud.stackNames(HOME)).toEqual(['CDKToolkit']);
    for (const region of [CLOUDFRONT_REGION, HOME]) {
      expect(await cloud.certificates(region)).toEqual([]);
    }
  });
});

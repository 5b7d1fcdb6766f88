import { Partner } from './partner';
import { PartnerCertificates, serialOf } from './partner-certificates';
import { stacksDone } from './stacks-done';
import { INTERMEDIATE, keyPair, leaf } from '../../certificate/imported/handler/pki';
import { CdkApp, Context } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const NAMES = ['www.example.com'];

describe('a certificate from a secret that CloudFront and a load balancer of another stack use', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let partner: Partner;
  let certificates: PartnerCertificates;
  let context: Context;

  /** Which services use the newest certificates. */
  async function users(): Promise<string[][]> {
    return (await certificates.newest()).map(({ InUseBy }) => InUseBy!.map(user => user.split(':')[2]));
  }

  const withNewKey = leaf(NAMES, INTERMEDIATE, { keys: keyPair(2048, 'new') });

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('imported certificate in use', { app: 'test/deploy/apps/imported-certificate.js', home: HOME, bootstrapped: [HOME] }));
    [partner, certificates] = [new Partner(cloud), new PartnerCertificates(cloud)];
    await partner.create(leaf(NAMES, INTERMEDIATE));
    context = { secret: partner.arn, key: partner.key, names: NAMES.join(','), served: 'true' };
    await app.deploy(context);
    expect(await users()).toEqual([['elasticloadbalancing'], ['cloudfront']]);
  });

  steps.see('is not changed by the same deployment', async () => {
    expect(stacksDone(await app.deploy(context)).filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.must('is replaced', async () => {
    await partner.store(withNewKey);
    context = { ...context, revision: '2' };
    await app.deploy(context);
  });

  steps.see('is used in its new form by both', async () => {
    expect(await certificates.serials()).toEqual([serialOf(withNewKey), serialOf(withNewKey)]);
    expect(await users()).toEqual([['elasticloadbalancing'], ['cloudfront']]);
  });

  steps.see('is kept in its old form where another stack used it, and deleted where none did', async () => {
    expect([(await certificates.in(HOME)).length, (await certificates.in(CLOUDFRONT_REGION)).length]).toEqual([2, 1]);
  });

  steps.see('is deleted with the stacks, but for the old form that was kept', async () => {
    await app.destroy(context);
    expect(await cloud.stackNames(HOME)).toEqual(['CDKToolkit']);
    expect((await cloud.certificates(HOME)).map(({ DomainName, InUseBy }) => [DomainName, InUseBy])).toEqual([['www.example.com', []]]);
    expect(await cloud.certificates(CLOUDFRONT_REGION)).toEqual([]);
  });
});

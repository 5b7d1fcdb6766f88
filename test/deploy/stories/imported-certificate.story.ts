import { loggedRequests } from './function-log';
import { Partner } from './partner';
import { PartnerCertificates, serialOf } from './partner-certificates';
import { INTERMEDIATE, keyPair, leaf } from '../../certificate/imported/handler/pki';
import { CdkApp, Context } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { eventually } from '../harness/eventually';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const NAMES = ['www.example.com', 'api.example.com'];

/** A load balancer of somebody else. */
function foreignUser(CertificateArn: string) {
  return {
    LoadBalancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Name: 'foreign' } },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: { Ref: 'LoadBalancer' },
        Port: 443,
        Protocol: 'HTTPS',
        Certificates: [{ CertificateArn }],
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
      },
    },
  };
}

/** The function calls AWS with the permissions of its role alone. */
describe('a certificate from a secret', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let partner: Partner;
  let certificates: PartnerCertificates;
  let context: Context;

  const first = leaf(NAMES, INTERMEDIATE);
  const renewed = leaf(NAMES, INTERMEDIATE);
  const missed = leaf(NAMES, INTERMEDIATE);
  const withNewKey = leaf(NAMES, INTERMEDIATE, { keys: keyPair(2048, 'new') });

  steps.must('is imported into two regions', async () => {
    ({ app, cloud } = await setUp('imported certificate', { app: 'test/deploy/apps/imported-certificate.js', home: HOME, bootstrapped: [HOME] }));
    [partner, certificates] = [new Partner(cloud), new PartnerCertificates(cloud)];
    await partner.create(first);
    context = { secret: partner.arn, key: partner.key, names: 'www.example.com', team: 'shop' };
    await app.deploy(context);
    expect(await certificates.serials()).toEqual([serialOf(first), serialOf(first)]);
    expect(await certificates.tagsAtHome()).toMatchObject({ Name: 'Partner/Here', team: 'shop' });
  });

  steps.see('has each import in the log of its function', async () => {
    const requests = await loggedRequests(cloud);
    expect(requests.map(({ request, resource, Status }) => `${request} ${resource.slice(0, 4)} ${Status}`).sort())
      .toEqual(['Create DevI SUCCESS', 'Create Here SUCCESS', 'Create Ther SUCCESS']);
  });

  steps.see('has each new version of the secret within a minute, and keeps its ARNs', async () => {
    const before = await certificates.arns();
    await partner.store(renewed);
    expect(await certificates.serialsOnce(renewed)).toEqual([serialOf(renewed), serialOf(renewed)]);
    expect(await certificates.arns()).toEqual(before);
  });

  steps.see('has a version whose event was lost within a day', async () => {
    await partner.storeWithoutEvent(missed);
    await partner.dayPasses();
    expect(await certificates.serials()).toEqual([serialOf(missed), serialOf(missed)]);
  });

  steps.see('loses a tag that leaves the app', async () => {
    const { team: _, ...others } = context;
    context = others;
    await app.deploy(context);
    expect(await certificates.tagsAtHome()).not.toHaveProperty('team');
  });

  steps.see('rolls back when the secret is broken and the names have changed', async () => {
    const before = await certificates.serials();
    await partner.store('{}');
    const { exitCode, output } = await app.tryDeploy({ ...context, names: NAMES.join(',') });
    expect(exitCode).not.toBe(0);
    expect(output).toContain('field "certificate" is missing: store a JSON object with the fields');
    expect(await cloud.stackStatus(HOME, 'Partner')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await certificates.serials()).toEqual(before);
  });

  steps.see('is as before when it was replaced and another certificate fails, of which nothing is left either', async () => {
    const before = await certificates.arns();
    await partner.store(withNewKey);
    const { output } = await app.tryDeploy({ ...context, revision: '2', another: 'other.example.org' });
    expect(output).toContain('does not cover other.example.org');
    expect(await cloud.stackStatus(HOME, 'Partner')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await certificates.arns()).toEqual(before);
    expect([(await cloud.certificates(HOME)).length, (await cloud.certificates(CLOUDFRONT_REGION)).length]).toEqual([2, 1]);
    const ofAnother = (await loggedRequests(cloud)).filter(({ resource }) => resource.startsWith('Another'));
    expect(ofAnother.map(({ request, Status }) => `${request} ${Status}`)).toEqual(['Create FAILED', 'Delete SUCCESS']);
    expect(new Set(ofAnother.map(({ PhysicalResourceId }) => PhysicalResourceId)).size).toBe(1);
  });

  steps.see('tells the destination of failures of a key of another type, and is replaced by the next deployment', async () => {
    await partner.store(withNewKey);
    const failures = await eventually(async () => partner.failures(), found => found.some(each => each.includes('RSA_2048')));
    expect(failures.join()).toContain('change secretRevision and deploy to replace the certificate');
    context = { ...context, revision: '2', names: NAMES.join(',') };
    await app.deploy(context);
    expect(await certificates.serials()).toEqual([serialOf(withNewKey), serialOf(withNewKey)]);
    expect([(await certificates.in(HOME)).length, (await certificates.in(CLOUDFRONT_REGION)).length]).toEqual([1, 1]);
  });

  steps.see('is deleted once a load balancer that uses it is gone, and nothing is left', async () => {
    const [dev] = (await cloud.certificates(HOME)).filter(({ DomainName }) => DomainName === 'dev.example.com');
    await cloud.createStack('Foreign', foreignUser(dev.CertificateArn!));
    const destroyed = app.destroy(context);
    await eventually(async () => cloud.events(HOME, 'Partner'), found => found.some(({ ResourceStatus, LogicalResourceId }) =>
      ResourceStatus === 'DELETE_IN_PROGRESS' && LogicalResourceId!.startsWith('DevImport')));
    await cloud.deleteStack('Foreign');
    await destroyed;
    expect([await cloud.stackNames(HOME), await cloud.certificates(HOME), await cloud.certificates(CLOUDFRONT_REGION)]).toEqual([['CDKToolkit'], [], []]);
  });
});

import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

const HOME = 'eu-west-1';

/** Two load balancers of a stack, and in the first deployment one of a stack that is nested in it. The function calls AWS with the permissions of its role alone. */
describe('deletion protection', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;

  const protection = async () => Promise.all((await cloud.loadBalancers()).map(async (each) => (await cloud.loadBalancerAttributes(each))['deletion_protection.enabled']));
  const arns = async () => (await cloud.loadBalancers()).map(({ LoadBalancerArn }) => LoadBalancerArn).sort();

  steps.must('lets a first deployment that fails be rolled back, and no load balancer is left', async () => {
    ({ app, cloud } = await setUp('deletion protection', { app: 'test/deploy/apps/deletion-protection.js', home: HOME, bootstrapped: [HOME] }));
    zone = await cloud.createHostedZone('example.com');
    const { exitCode, output } = await app.tryDeploy({ zone, protected: 'true', broken: 'true' });
    expect(exitCode).not.toBe(0);
    expect(output).toContain('not found in eu-west-1');
    expect(await cloud.stackStatus(HOME, 'Shop')).toBe('ROLLBACK_COMPLETE');
    expect(await cloud.loadBalancers()).toEqual([]);
  });

  steps.must('is on after the repaired deployment', async () => {
    await app.deploy({ zone, protected: 'true' });
    expect(await protection()).toEqual(['true', 'true']);
  });

  steps.see('does not let CloudFormation replace a load balancer, and stays on', async () => {
    const before = await arns();
    const { output } = await app.tryDeploy({ zone, protected: 'true', internal: 'true' });
    expect(output).toContain('which is protected against deletion: deploy with deletionProtection: false');
    expect(await cloud.stackStatus(HOME, 'Shop')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await arns()).toEqual(before);
    expect(await protection()).toEqual(['true', 'true']);
  });

  steps.must('is off when the app turns it off', async () => {
    await app.deploy({ zone, protected: 'false' });
    expect(await protection()).toEqual(['false', 'false']);
  });

  steps.must('is on again after the next deployment, which replaces a load balancer', async () => {
    const before = await arns();
    await app.deploy({ zone, protected: 'true', internal: 'true' });
    expect(await protection()).toEqual(['true', 'true']);
    expect((await arns()).filter(arn => before.includes(arn))).toHaveLength(1);
  });

  steps.see('is no obstacle to "cdk destroy" once it is off, and nothing is left', async () => {
    for (const each of await cloud.loadBalancers()) await cloud.takeDeletionProtectionOff(each);
    await app.destroy({ zone, protected: 'true', internal: 'true' });
    expect([await cloud.stackNames(HOME), await cloud.loadBalancers()]).toEqual([['CDKToolkit'], []]);
  });
});

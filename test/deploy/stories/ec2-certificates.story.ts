import { stacksDone } from './stacks-done';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

const HOME = 'eu-west-1';

/** A certificate that an enclave uses, and that a role of another stack exports, when its names change. */
describe('a certificate on EC2', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;

  /** The certificate of the enclave, from the key of its object, and the one that the role exports. */
  async function used(): Promise<(string | undefined)[]> {
    const [{ Object: object }, { Exported }] = await Promise.all(['Servers', 'Mail'].map(async name => cloud.outputs(HOME, name)));
    return [/arn:aws:acm:.*$/.exec(object)?.[0], Exported];
  }

  const withName = async (name: string) =>
    (await cloud.certificates(HOME)).find(({ SubjectAlternativeNames }) => SubjectAlternativeNames!.includes(name));

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('EC2 certificates', { app: 'test/deploy/apps/ec2-certificates.js', home: HOME, bootstrapped: [HOME] }));
    zone = await cloud.createHostedZone('example.com');
    await app.deploy({ zone });
  });

  steps.see('the enclave and the role have the same certificate', async () => {
    const { CertificateArn } = (await withName('www.example.com'))!;
    expect(await used()).toEqual([CertificateArn, CertificateArn]);
  });

  steps.see('the same deployment again changes nothing', async () => {
    const done = stacksDone(await app.deploy({ zone }));
    expect(done).toHaveLength(2);
    expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.must('a name is added', async () => {
    await app.deploy({ zone, added: 'new' });
  });

  steps.see('both have the new certificate', async () => {
    const { CertificateArn } = (await withName('new.example.com'))!;
    expect(await used()).toEqual([CertificateArn, CertificateArn]);
    expect(await cloud.failures(HOME)).toEqual([]);
  });

  steps.see('"cdk destroy" leaves no stack', async () => {
    await app.destroy({ zone, added: 'new' });
    expect(await cloud.stackNames(HOME)).toEqual(['CDKToolkit']);
  });
});

import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

/** The CDK CLI runs an app without its context, looks up what is missing, and runs the app again with it. */
describe('an app that looks up names, a hosted zone, a VPC and a certificate', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;

  steps.must('there are a zone, a certificate and parameters to look up', async () => {
    ({ app, cloud } = await setUp('lookups', { app: 'test/deploy/apps/lookups/lookups.js', home: 'eu-west-1' }));
    await cloud.createHostedZone('example.com');
    await cloud.createStack('Before', {
      Certificate: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'api.example.com' } },
      ...parameters('right', { zone: 'example.com', domain: 'example.com', certificate: { Ref: 'Certificate' } }),
      ...parameters('other-region', {
        zone: 'example.com', domain: 'example.com', certificate: `arn:aws:acm:us-east-1:${cloud.account}:certificate/11111111-2222-3333-4444-555555555555`,
      }),
      ...parameters('other-zone', { zone: 'example.com', domain: 'example.org', certificate: { Ref: 'Certificate' } }),
    });
  });

  steps.see('nothing is looked up yet', async () => {
    expect(app.contextKeys()).toEqual([]);
  });

  steps.must('is deployed by one command', async () => {
    const output = await app.deploy({ parameters: 'right' });
    expect(output).not.toContain('cdk-acm::');
  });

  steps.see('the CLI has looked up all of it', async () => {
    const lookedUp = app.contextKeys().map(key => key.replace(/:.*?(:parameterName=([^:]*))?(:.*)?$/, '$2'));
    expect(lookedUp.sort()).toEqual(['hosted-zone', 'ssm/right/certificate', 'ssm/right/domain', 'ssm/right/zone', 'vpc-provider']);
  });

  steps.see('the load balancer serves the certificate that was looked up', async () => {
    const [{ CertificateArn }] = (await cloud.certificates(cloud.home)).filter(({ DomainName }) => DomainName === 'api.example.com');
    const loadBalancers = await cloud.loadBalancers();
    const listeners = await Promise.all(loadBalancers.map(loadBalancer => cloud.listener(loadBalancer, 443)));
    expect(listeners.flatMap(({ Certificates }) => Certificates!.map(each => each.CertificateArn))).toContain(CertificateArn);
  });

  steps.see('the second run fails when the certificate that was looked up is in another region', async () => {
    const { exitCode, output } = await app.trySynth({ parameters: 'other-region' });
    expect(output).toContain('cdk-acm::certificate-region at ');
    expect(exitCode).toBe(1);
  });

  steps.see('the second run fails when the name that was looked up is outside of the zone', async () => {
    const { exitCode, output } = await app.trySynth({ parameters: 'other-zone' });
    expect(output).toContain('no hosted zone covers "example.org"');
    expect(exitCode).toBe(1);
  });
});

/** SSM parameters in a folder. */
function parameters(folder: string, values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).map(([name, Value]) =>
    [`${folder}${name}`.replace(/\W/g, ''), { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name: `/${folder}/${name}`, Value } }]));
}

import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ACCOUNT, alarmsOf, arn, certificateIn, DUBLIN, EMAILS, propertiesOf, resources, stackById, stackIn, zone } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps, CloudFrontCertificate, ImportedCertificate, MultiRegionCertificate } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps = EMAILS, scope = web): CertificateMonitor {
  return new CertificateMonitor(scope, 'Monitor', props);
}

const TOPIC = 'arn:aws:sns:eu-west-1:111111111111:Web-CertificateMonitor-a30a8df0';

describe('is in the stack of the certificate', () => {
  test('which may be another stack of the region, without a dependency either way', () => {
    const certs = stackIn(app, 'Certs', DUBLIN);
    const certificate = certificateIn(certs);
    monitor().watch(certificate);
    web.addStackDependency(certs);
    expect(alarmsOf(certs)).toEqual([expect.objectContaining({ AlarmActions: [TOPIC] })]);
    expect(propertiesOf(web, 'AWS::SNS::Topic')).toEqual([expect.objectContaining({ TopicName: TOPIC.split(':').pop() })]);
    expect(certs.dependencies).toEqual([]);
  });

  test('which is the support stack of a CloudFrontCertificate; its topic is in that region too', () => {
    monitor().watch(new CloudFrontCertificate(web, 'Cert', { domainName: 'www.example.com', hostedZone: zone(web) }));
    const topicStack = stackById(app, 'Web-CdkAcm-us-east-1-Monitor');
    const [topic] = propertiesOf(topicStack, 'AWS::SNS::Topic');
    expect(alarmsOf(stackById(app, 'Web-CdkAcm-us-east-1'))).toEqual([expect.objectContaining({
      AlarmActions: [`arn:aws:sns:us-east-1:${ACCOUNT}:${String(topic.TopicName)}`],
      AlarmDescription: expect.stringMatching(/^Certificate Web\/Cert expires/),
    })]);
    expect(topicStack.region).toBe('us-east-1');
    expect(web.dependencies).toContain(topicStack);
    expect(resources(web, 'AWS::SNS::Topic')).toEqual({});
  });

  test('in each region of a MultiRegionCertificate', () => {
    const certificates = new MultiRegionCertificate(web, 'Certs', { domainName: 'www.example.com', hostedZone: zone(web) });
    const each = monitor();
    each.watch(certificates.forRegionOf(web));
    each.watch(certificates.forRegion('eu-central-1'));
    expect(alarmsOf(web)).toHaveLength(1);
    expect(alarmsOf(stackById(app, 'Web-CdkAcm-eu-central-1'))).toHaveLength(1);
    expect(propertiesOf(stackById(app, 'Web-CdkAcm-eu-central-1-Monitor'), 'AWS::SNS::Subscription')).toHaveLength(1);
  });

  test('that imports into the region of the stack, or for another region in a support stack that is deployed later', () => {
    const secret = Secret.fromSecretNameV2(web, 'Secret', 'partner');
    const each = monitor();
    each.watch(new ImportedCertificate(web, 'Here', { secret }));
    each.watch(new ImportedCertificate(web, 'There', { secret, region: 'us-east-1' }));
    const there = stackById(app, 'Web-CdkAcm-us-east-1-ImportsMonitor');
    const [[parameter]] = Object.entries(resources(there, 'AWS::SSM::Parameter'));
    expect(alarmsOf(there)).toEqual([expect.objectContaining({ Dimensions: [{ Name: 'CertificateArn', Value: { 'Fn::GetAtt': [parameter, 'Value'] } }] })]);
    expect(there.dependencies).toContain(web);
    expect(alarmsOf(web)).toHaveLength(1);
  });

  test('that can be deployed anywhere', () => {
    const anywhere = stackIn(app, 'Anywhere');
    monitor(EMAILS, anywhere).watch(certificateIn(anywhere));
    const certs = stackIn(app, 'Certs');
    const other = new CertificateMonitor(anywhere, 'Other', EMAILS);
    other.watch(certificateIn(certs));
    expect(alarmsOf(anywhere)).toHaveLength(1);
    expect(alarmsOf(certs)).toEqual([expect.objectContaining({
      AlarmActions: [{
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sns:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' },
          expect.stringMatching(/^:Anywhere-CertificateMonitor-/)]],
      }],
    })]);
  });
});

describe('what a monitor adds in other regions has the synthesizer that it is given', () => {
  const supportStackSynthesizer = new DefaultStackSynthesizer({ qualifier: 'own' });
  const OWN_ROLE = /cdk-own-deploy-role-111111111111-us-east-1$/;

  test('the support stacks with its topic, and with alarms of certificates that are imported or given by their ARN', () => {
    const each = monitor({ ...EMAILS, supportStackSynthesizer });
    each.watch(new ImportedCertificate(web, 'There', { secret: Secret.fromSecretNameV2(web, 'Secret', 'partner'), region: 'us-east-1' }));
    each.watch(Certificate.fromCertificateArn(web, 'Existing', arn('us-east-1')));
    const assembly = app.synth();
    for (const end of ['Monitor', 'ImportsMonitor']) expect(assembly.getStackByName(`Web-eu-west-1-CdkAcm-us-east-1-${end}`).assumeRoleArn).toMatch(OWN_ROLE);
  });

  test('also for watchAll', () => {
    CertificateMonitor.watchAll(app, { ...EMAILS, supportStackSynthesizer });
    Certificate.fromCertificateArn(web, 'Existing', arn('us-east-1'));
    expect(app.synth().getStackByName('Web-eu-west-1-CdkAcm-us-east-1-Monitor').assumeRoleArn).toMatch(OWN_ROLE);
  });
});

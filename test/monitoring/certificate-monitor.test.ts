import { App, Aws, CfnCondition, CfnResource, Fn, SecretValue, Stack, Stage } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { alarmsOf, certificateIn, DUBLIN, EMAILS, propertiesOf, stackIn, VIRGINIA, zone } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps, MultiRegionCertificate, RegionalCertificate, SecureAlb } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps = EMAILS, scope = web): CertificateMonitor {
  return new CertificateMonitor(scope, 'Monitor', props);
}

describe('refuses', () => {
  function watching(certificate: Parameters<CertificateMonitor['watch']>[0]): () => void {
    return () => monitor().watch(certificate);
  }

  test('a certificate of a stack in another account', () => {
    const other = stackIn(app, 'Other', { account: '222222222222', region: 'eu-west-1' });
    expect(watching(certificateIn(other))).toThrow(
      'watch() of "Web/Monitor": certificate "Other/Cert" is in account 222222222222, and the monitor in account 111111111111, '
      + 'but an alarm sends to a topic of its own account only: create a CertificateMonitor in a stack of account 222222222222, or call CertificateMonitor.watchAll()');
  });

  test('a certificate of another Stage', () => {
    expect(watching(certificateIn(stackIn(new Stage(app, 'Prod'), 'Certs', DUBLIN)))).toThrow(
      'watch() of "Web/Monitor": certificate "Prod/Certs/Cert" is in another Stage, which is deployed apart: '
      + 'create a CertificateMonitor in each Stage, or call CertificateMonitor.watchAll()');
  });

  test('a certificate in a region that is not known', () => {
    expect(watching(certificateIn(stackIn(app, 'Anywhere')))).toThrow(
      'watch() of "Web/Monitor": certificate "Anywhere/Cert" is in stack "Anywhere", whose region is not known, and the monitor in stack "Web": '
      + 'give both stacks the same env, or create a CertificateMonitor in the stack of the certificate');
  });

  test('certificates of several regions', () => {
    const certificates = new MultiRegionCertificate(web, 'Certs', { domainName: 'www.example.com', hostedZone: zone(web) });
    expect(() => monitor().watch(certificates as never)).toThrow('write the certificate of one region: certificates.forRegionOf(this)');
  });

  test.each([undefined, 'arn', {}, SecretValue.unsafePlainText('x')])('%s, which is no certificate', (slip) => {
    expect(() => monitor().watch(slip as never)).toThrow(/^watch\(\) of "Web\/Monitor": certificate must be a certificate, got/);
  });

  test('a load balancer, which has a certificate', () => {
    const alb = new SecureAlb(web, 'Alb', { vpc: new Vpc(web, 'Vpc'), certificates: [certificateIn(web)], accessLogs: false });
    expect(() => monitor().watch(alb as never)).toThrow(
      'watch() of "Web/Monitor": certificate must be a certificate, got an object of class SecureAlb: watch its certificate: monitor.watch(loadBalancer.certificate)');
  });

  test('several certificates, but not a list of something else', () => {
    expect(() => monitor().watch([certificateIn(web)] as never)).toThrow(
      ': watch one after the other: certificates.forEach((certificate) => monitor.watch(certificate))');
    expect(() => new CertificateMonitor(web, 'Other', EMAILS).watch([] as never)).toThrow("write Certificate.fromCertificateArn(this, 'Certificate', arn)");
  });

  test('a condition that a certificate gets after it is watched, but not one that it has before', () => {
    const [before, after] = [certificateIn(web, 'Before'), certificateIn(web, 'After')];
    const each = monitor();
    const setCondition = (certificate: RegionalCertificate, id: string) => {
      const condition = new CfnCondition(web, id, { expression: Fn.conditionEquals(Aws.REGION, id) });
      (certificate.node.defaultChild?.node.defaultChild as CfnResource).cfnOptions.condition = condition;
    };
    setCondition(before, 'One');
    each.watch(before);
    each.watch(after);
    expect(() => app.synth()).not.toThrow();
    setCondition(after, 'Two');
    expect(() => app.synth({ force: true })).toThrow('CertificateMonitor "Web/Monitor": certificate "Web/After" got another condition after it was watched, '
      + 'and its alarm does not have it: set the condition before it is watched');
  });

  test('an L1 of something else', () => {
    const bucket = new CfnResource(web, 'Bucket', { type: 'AWS::S3::Bucket' });
    expect(() => monitor().watch(bucket as never)).toThrow('certificate must be a certificate');
  });
});

test('a monitor in us-east-1 has one topic for certificates of its region', () => {
  const virginia = stackIn(app, 'Virginia', VIRGINIA);
  const each = monitor(EMAILS, virginia);
  each.watch(certificateIn(virginia, 'One'));
  each.watch(certificateIn(virginia, 'Two'));
  expect(alarmsOf(virginia)).toHaveLength(2);
  expect(propertiesOf(virginia, 'AWS::SNS::Topic')).toHaveLength(1);
});

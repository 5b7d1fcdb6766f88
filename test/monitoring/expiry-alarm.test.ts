import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { alarmsOf, certificateIn, DUBLIN, EMAILS, stackIn } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps, ImportedCertificate } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps = EMAILS, scope = web): CertificateMonitor {
  return new CertificateMonitor(scope, 'Monitor', props);
}

describe('the alarm', () => {
  test('is raised below 30 days, is silent while there is no data, and stays after expiry', () => {
    const certificate = certificateIn(web);
    monitor().watch(certificate);
    expect(alarmsOf(web)).toEqual([expect.objectContaining({
      Namespace: 'AWS/CertificateManager',
      MetricName: 'DaysToExpiry',
      Dimensions: [{ Name: 'CertificateArn', Value: web.resolve(certificate.certificateArn) }],
      Statistic: 'Minimum',
      Period: 86400,
      EvaluationPeriods: 1,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 30,
      TreatMissingData: 'ignore',
      AlarmActions: [{ Ref: expect.stringMatching(/^MonitorTopic/) }],
      AlarmDescription: expect.stringMatching(/^Certificate Web\/Cert expires in less than 30 days\. ACM renews it 45 days before it expires, and did not\./),
    })]);
  });

  test('has the threshold of the monitor for its kind of certificate', () => {
    const each = monitor({ ...EMAILS, thresholds: { dnsValidated: Duration.days(20), selfSigned: Duration.days(7) } });
    each.watch(certificateIn(web));
    each.watch(ImportedCertificate.selfSigned(web, 'Dev', { domainNames: ['dev.example.com'] }));
    each.watch(new Certificate(web, 'Email', { domainName: 'example.com', validation: CertificateValidation.fromEmail() }));
    expect(alarmsOf(web).map(({ Threshold }) => Threshold)).toEqual([20, 7, 40]);
  });

  test('may have a threshold that is known at deployment', () => {
    const { valueAsNumber } = new CfnParameter(web, 'Days', { type: 'Number' });
    monitor().watch(certificateIn(web), { threshold: Duration.days(valueAsNumber) });
    expect(alarmsOf(web)).toEqual([expect.objectContaining({
      Threshold: { Ref: 'Days' },
      AlarmDescription: { 'Fn::Join': ['', ['Certificate Web/Cert expires in less than ', { Ref: 'Days' }, expect.stringMatching(/^ days\. ACM renews it/)]] },
    })]);
  });

  test('has a threshold of its own', () => {
    monitor().watch(certificateIn(web), { threshold: Duration.days(10) });
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ Threshold: 10 })]);
  });
});

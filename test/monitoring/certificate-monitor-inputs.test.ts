import { App, Duration, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { DUBLIN, EMAILS, stackIn } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps } from '../../src';

let web: Stack;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps): CertificateMonitor {
  return new CertificateMonitor(web, 'Monitor', props);
}

test.each([
  [{ emails: 'ops@example.com' }, 'emails must be a list of email addresses'],
  [{ httpsUrls: ['http://example.com'] }, 'httpsUrls[0] must be a text that begins with \'https://\', got the text "http://example.com"'],
  [{ ...EMAILS, thresholds: { imported: 14 } }, 'thresholds.imported must be a Duration of 1 to 3650 whole days, got the number 14: write Duration.days(14)'],
  [{ ...EMAILS, thresholds: { imported: Duration.hours(36) } }, 'thresholds.imported must be a Duration of 1 to 3650 whole days, got a Duration of'],
  [{ ...EMAILS, thresholds: { imported: Duration.days(0) } }, 'thresholds.imported must be a Duration of 1 to 3650 whole days'],
  [{ slackChannels: ['C0123ABCD'] }, 'slackChannels[0] must be a SlackChannelConfiguration of this app, got the text "C0123ABCD": write new SlackChannelConfiguration(this, \'Channel\', {'],
  [{ ...EMAILS, dashboard: 'certificates' }, 'dashboard must be a dashboard, got the text "certificates": write new Dashboard(this, \'Dashboard\')'],
])('%j', (props, message) => {
  expect(() => monitor(props as never)).toThrow(message);
});

test('texts that the CDK CLI has yet to look up are taken', () => {
  const lookedUp = StringParameter.valueFromLookup(web, '/monitor');
  expect(() => monitor({ emails: [lookedUp], httpsUrls: [lookedUp] })).not.toThrow();
  expect(() => CertificateMonitor.watchAll(web.node.root, { ...EMAILS, excludeArns: [lookedUp] })).not.toThrow();
});

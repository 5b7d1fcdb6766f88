import { App, Validations } from 'aws-cdk-lib';
import { SlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import { certificateIn, DUBLIN, EMAILS, stackIn, zone } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps, CloudFrontCertificate } from '../../src';

let app: App;
beforeEach(() => {
  app = new App();
});

function create(props: CertificateMonitorProps): void {
  const web = stackIn(app, 'Web', DUBLIN);
  const dashboard = new Dashboard(stackIn(app, 'Overview', DUBLIN), 'Dashboard');
  const monitor = new CertificateMonitor(web, 'Monitor', { ...props, dashboard });
  monitor.watch(certificateIn(web));
  monitor.watch(new CloudFrontCertificate(web, 'CloudFront', { domainName: 'www.example.com', hostedZone: zone(web) }));
}

/** The rules of all packs that are broken. */
function brokenRules(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName);
}

test.each([EMAILS, { ...EMAILS, encryptTopics: true }])('nothing is found for %j', (props) => {
  create(props);
  expect(brokenRules()).toEqual([]);
});

test.each([true, false])('nothing is found for a Slack channel, with encryptTopics: %s', (encryptTopics) => {
  const channel = new SlackChannelConfiguration(stackIn(app, 'Chat', DUBLIN), 'Channel', {
    slackChannelConfigurationName: 'certificates', slackWorkspaceId: 'T0123ABCD', slackChannelId: 'C0123ABCD',
  });
  create({ slackChannels: [channel], encryptTopics });
  expect(brokenRules()).toEqual([]);
});

test('what is acknowledged would be found otherwise', () => {
  create(EMAILS);
  const acknowledging = app.node.findAll().filter(({ node }) => acknowledgedAt(node).length > 0);
  const acknowledged = acknowledging.flatMap(({ node }) => acknowledgedAt(node));
  acknowledging.forEach(({ node }) => Object.defineProperty(node, 'metadata', { value: [] }));
  const found = new Set(brokenRules());
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  expect(acknowledged).toHaveLength(8);
});

function acknowledgedAt(node: IConstruct['node']): string[] {
  return node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.keys(data as object)).map((id) => id.replace(/^annotation::/i, ''));
}

import { App, Duration, Stack } from 'aws-cdk-lib';
import { SlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CertificateChecks, CertificateMonitor, CloudFrontCertificate, RegionalCertificate, TrustBundle } from '../../../src';

/*
 * A monitor in a stack that uses a certificate of another stack and has one for CloudFront. Each of its topics has a queue beside its subscribers, so that
 * the story can read what is sent. Context: `zone`, the ID of the hosted zone; `threshold`, in days; `without`, `regional` if the first certificate is not
 * watched, or `monitor`; `topics`, the name of stacks for the topics of `watchAll()`, which then replaces the monitor; `endpoint`, the port of a server of this machine that is watched, and `root`, the CA that its
 * clients trust, in base64url.
 */
const app = new App();
const env = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' };
const context = (key: string): string | undefined => app.node.tryGetContext(key);
const threshold = context('threshold');
const endpoint = context('endpoint');

const certs = new Stack(app, 'Certs', { env });
const web = new Stack(app, 'Web', { env });
const zoneIn = (stack: Stack) => HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: context('zone') ?? 'Z0', zoneName: 'example.com' });
const regional = new RegionalCertificate(certs, 'Certificate', { domainName: 'api.example.com', hostedZone: zoneIn(certs) });
const cloudFront = new CloudFrontCertificate(web, 'Certificate', { domainName: 'www.example.com', hostedZone: zoneIn(web) });
web.addStackDependency(certs);
const overview = new Stack(app, 'Overview', { env });
const dashboard = new Dashboard(overview, 'Certificates', { dashboardName: 'certificates' });
const slackChannels = [new SlackChannelConfiguration(overview, 'Channel', {
  slackChannelConfigurationName: 'certificates', slackWorkspaceId: 'T0123ABCD', slackChannelId: 'C0123ABCD',
})];
const topicStackName = context('topics');

if (topicStackName) {
  CertificateMonitor.watchAll(app, { emails: ['ops@example.com'], slackChannels, topicStackName, dashboard });
} else if (context('without') !== 'monitor') {
  const monitor = new CertificateMonitor(web, 'Monitor', { emails: ['ops@example.com'], slackChannels, encryptTopics: true, dashboard });
  const watched = context('without') ? [cloudFront] : [regional, cloudFront];
  watched.forEach((certificate) => monitor.watch(certificate, threshold ? { threshold: Duration.days(Number(threshold)) } : undefined));
  if (endpoint) {
    const trustBundle = new TrustBundle(web, 'Trust', { certificates: [Buffer.from(context('root')!, 'base64url').toString()] });
    monitor.watchEndpoint('www.example.com', { address: '127.0.0.1', port: Number(endpoint), trustBundle });
  }
}

for (const topic of app.node.findAll().filter((each): each is Topic => each instanceof Topic)) {
  const queue = new Queue(topic, 'Queue');
  new CfnSubscription(topic, 'ToQueue', { topicArn: topic.topicArn, protocol: 'sqs', endpoint: queue.queueArn, rawMessageDelivery: true });
}

CertificateChecks.apply(app);

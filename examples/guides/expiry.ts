import { App, Duration, Stack, Stage, StageProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as chatbot from 'aws-cdk-lib/aws-chatbot';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { CertificateMonitor, CloudFrontCertificate, PrivateCertificateAuthority, RegionalCertificate, SecureAlb } from '../../src';

/** Every certificate of an app. */
export function wholeApp(app: App) {
  CertificateMonitor.watchAll(app, { emails: ['ops@example.com'] });
}

/** One topic for each region, whatever the stacks are. */
export function oneTopic(app: App) {
  CertificateMonitor.watchAll(app, { emails: ['ops@example.com'], topicStackName: 'shop-certificate-alerts' });
}

/** A dashboard with every certificate of an app. */
export function onDashboard(app: App) {
  const overview = new Stack(app, 'Overview', { env: { account: '111122223333', region: 'eu-west-1' } });
  const dashboard = new cloudwatch.Dashboard(overview, 'Certificates');
  CertificateMonitor.watchAll(app, { emails: ['ops@example.com'], dashboard });
}

/** Some certificates of a stack. */
export function someCertificates(stack: Stack, hostedZone: IHostedZone) {
  const api = new RegionalCertificate(stack, 'Api', { domainName: 'api.example.com', hostedZone });
  const site = new CloudFrontCertificate(stack, 'Site', { domainName: 'www.example.com', hostedZone });
  const monitor = new CertificateMonitor(stack, 'Monitor', { emails: ['ops@example.com'] });
  monitor.watch(api);
  monitor.watch(site, { threshold: Duration.days(20) });
}

/** A Stage that watches its own certificates. */
export class ShopStage extends Stage {
  constructor(scope: Construct, id: string, props?: StageProps) {
    super(scope, id, props);
    CertificateMonitor.watchAll(this, { emails: ['ops@example.com'] });
    // the stacks of the Stage
  }
}

/** Other thresholds, and what is left out. */
export function exceptions(app: App, sandbox: Stack) {
  CertificateMonitor.watchAll(app, {
    emails: ['ops@example.com'],
    thresholds: { imported: Duration.days(14) },
    exclude: [sandbox],
  });
}

/** A channel of Slack that shows what happens to the certificates of an app. */
export function chat(app: App) {
  const operations = new Stack(app, 'Operations', { env: { account: '111122223333', region: 'eu-west-1' } });
  const channel = new chatbot.SlackChannelConfiguration(operations, 'Channel', {
    slackChannelConfigurationName: 'certificates',
    slackWorkspaceId: 'T0123ABCD',
    slackChannelId: 'C0123ABCD',
  });
  CertificateMonitor.watchAll(app, { emails: ['ops@example.com'], slackChannels: [channel] });
}

/** A channel of Microsoft Teams that shows the alarms of a stack. */
export function teams(stack: Stack, role: iam.IRole) {
  const alerts = new sns.Topic(stack, 'Alerts');
  new chatbot.CfnMicrosoftTeamsChannelConfiguration(stack, 'Teams', {
    configurationName: 'certificates',
    iamRoleArn: role.roleArn,
    teamId: '8d3b7e1c-0000-4000-8000-123456789012',
    teamsTenantId: '5a4f2c6d-0000-4000-8000-123456789012',
    teamsChannelId: '19%3Aab1cd2ef@thread.tacv2',
    snsTopicArns: [alerts.topicArn],
  });
  CertificateMonitor.watchAll(stack, { topic: alerts });
}

/** A topic that is there already. */
export function ownTopic(stack: Stack, certificate: acm.ICertificate) {
  const topic = sns.Topic.fromTopicArn(stack, 'Alerts', 'arn:aws:sns:eu-west-1:111122223333:alerts');
  new CertificateMonitor(stack, 'WithTopic', { topic }).watch(certificate);
}

/** What servers send, wherever they are. */
export function endpoints(stack: Stack) {
  const monitor = new CertificateMonitor(stack, 'Endpoints', { emails: ['ops@example.com'] });
  monitor.watchEndpoint('www.example.com');
  monitor.watchEndpoint('mail.example.com', { port: 465, threshold: Duration.days(10) });
}

/** A load balancer behind CloudFront, by its own address. */
export function originOfCloudFront(monitor: CertificateMonitor, origin: SecureAlb) {
  monitor.watchEndpoint('origin.example.com', { address: origin.loadBalancer.loadBalancerDnsName });
}

/** An endpoint of a VPC, with a certificate of a private CA. */
export function internalEndpoint(
  stack: Stack, monitor: CertificateMonitor, vpc: ec2.IVpc, orders: SecureAlb, authority: PrivateCertificateAuthority,
) {
  const probe = new ec2.SecurityGroup(stack, 'Probe', { vpc });
  orders.loadBalancer.connections.allowFrom(probe, ec2.Port.tcp(443), 'Certificate monitor');
  monitor.watchEndpoint('orders.internal.example.com', { vpc, securityGroups: [probe], trustBundle: authority.trustBundle });
}

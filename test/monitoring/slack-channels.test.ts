import { App, CfnOutput, Environment, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { alarmsOf, arn, certificateIn, DUBLIN, EMAILS, propertiesOf, stackById, stackIn, statements, VIRGINIA, zone } from './monitored-app';
import { CertificateMonitor, CloudFrontCertificate, ImportedCertificate } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function channelIn(stack: Stack, id = 'Channel'): SlackChannelConfiguration {
  return new SlackChannelConfiguration(stack, id, { slackChannelConfigurationName: id, slackWorkspaceId: 'T0123ABCD', slackChannelId: 'C0123ABCD' });
}

/** The topics of the channels of a stack. */
function topicsOf(stack: Stack): unknown[] {
  return propertiesOf(stack, 'AWS::Chatbot::SlackChannelConfiguration').map(({ SnsTopicArns }) => SnsTopicArns);
}

const CHAT = 'Web-CertificateMonitorChat-a30a8df0';

describe('a channel subscribes to', () => {
  test('a topic of the stack that it is in, and to those of other regions', () => {
    const monitor = new CertificateMonitor(web, 'Monitor', { slackChannels: [channelIn(web)] });
    monitor.watch(certificateIn(web));
    monitor.watch(new CloudFrontCertificate(web, 'Site', { domainName: 'site.example.com', hostedZone: zone(web) }));
    app.synth();
    const [[own, other]] = topicsOf(web) as [unknown[]];
    expect(own).toEqual({ Ref: expect.stringMatching(/^MonitorChatTopic/) });
    const [{ TopicName }] = propertiesOf(stackById(app, 'Web-CdkAcm-us-east-1-Monitor'), 'AWS::SNS::Topic');
    expect(other).toBe(`arn:aws:sns:us-east-1:111111111111:${String(TopicName)}`);
    expect(web.dependencies).toContain(stackById(app, 'Web-CdkAcm-us-east-1-Monitor'));
  });

  test('a topic of another stack by its ARN, without an export, after that stack', () => {
    const ops = stackIn(app, 'Ops', VIRGINIA);
    const slackChannels = [channelIn(ops), channelIn(web, 'Second')];
    const monitor = new CertificateMonitor(web, 'Monitor', { slackChannels });
    monitor.watch(certificateIn(web));
    app.synth();
    expect(topicsOf(ops)).toEqual([[`arn:aws:sns:eu-west-1:111111111111:${CHAT}`]]);
    expect(topicsOf(web)).toEqual([[{ Ref: expect.stringMatching(/^MonitorChatTopic/) }]]);
    expect(ops.dependencies).toEqual([web]);
    expect(web.dependencies).toEqual([]);
  });

  test('a topic of a stack around it, which is created first', () => {
    const nested = new NestedStack(web, 'Chat');
    new CertificateMonitor(web, 'Monitor', { slackChannels: [channelIn(nested)] }).watch(certificateIn(web));
    app.synth();
    expect(topicsOf(nested)).toEqual([[{ Ref: expect.stringMatching(/MonitorChatTopic/) }]]);
  });

  test('the topics of all stacks, with watchAll, or of one stack with a name', () => {
    for (const topicStackName of [undefined, 'alerts']) {
      const all = new App();
      ['One', 'Two'].forEach((id) => certificateIn(stackIn(all, id, DUBLIN)));
      Certificate.fromCertificateArn(stackIn(all, 'Three', DUBLIN), 'Imported', arn('us-east-1'));
      const ops = stackIn(all, 'Ops', DUBLIN);
      CertificateMonitor.watchAll(all, { slackChannels: [channelIn(ops)], topicStackName });
      all.synth();
      expect((topicsOf(ops)[0] as string[]).map((each) => each.replace(/-\w+$/, ''))).toEqual(topicStackName
        ? ['eu-west-1', 'us-east-1'].map((region) => `arn:aws:sns:${region}:111111111111:alerts-CertificateMonitorChat`)
        : [
          'arn:aws:sns:eu-west-1:111111111111:One-CertificateMonitorChat',
          'arn:aws:sns:eu-west-1:111111111111:Two-CertificateMonitorChat',
          'arn:aws:sns:us-east-1:111111111111:Three-eu-west-1-CdkAcm-us-east-1-Monitor-CertificateMonitorChat',
        ]);
      expect(ops.dependencies).toHaveLength(topicStackName ? 2 : 3);
    }
  });

  test('topics of stacks that can be deployed anywhere', () => {
    const [anywhere, ops] = [stackIn(app, 'Anywhere'), stackIn(app, 'Ops')];
    new CertificateMonitor(anywhere, 'Monitor', { slackChannels: [channelIn(ops)] }).watch(certificateIn(anywhere));
    new CertificateMonitor(web, 'Monitor', { slackChannels: [channelIn(ops, 'Other')] }).watch(certificateIn(web));
    app.synth();
    expect(topicsOf(ops)).toEqual([
      [{
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sns:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' },
          expect.stringMatching(/^:Anywhere-CertificateMonitorChat-/)]],
      }],
      [`arn:aws:sns:eu-west-1:111111111111:${CHAT}`],
    ]);
  });

  test('topics of several monitors, to each once', () => {
    const channel = channelIn(web);
    for (const id of ['One', 'Two']) new CertificateMonitor(web, id, { slackChannels: [channel, channel] }).watch(certificateIn(web, `Cert${id}`));
    expect(topicsOf(web)).toEqual([[{ Ref: expect.stringMatching(/^OneChatTopic/) }, { Ref: expect.stringMatching(/^TwoChatTopic/) }]]);
  });
});

describe('beside people who read email, a channel', () => {
  beforeEach(() => {
    const monitor = new CertificateMonitor(web, 'Monitor', { ...EMAILS, slackChannels: [channelIn(web)], encryptTopics: true });
    monitor.watch(certificateIn(web));
    monitor.watchEndpoint('www.example.com');
  });

  test('has a topic of its own, which all alarms and rules may send to, with the same key', () => {
    const own = [{ Ref: expect.stringMatching(/^MonitorTopic/) }, { Ref: expect.stringMatching(/^MonitorChatTopic/) }];
    const alarms = alarmsOf(web);
    expect(alarms.map(({ AlarmActions }) => AlarmActions)).toEqual(alarms.map(() => own));
    expect(alarms).toHaveLength(4);
    expect(alarms.flatMap(({ InsufficientDataActions }) => InsufficientDataActions ?? [])).toEqual(own);
    const allowing = statements(web, 'AWS::SNS::TopicPolicy', 'PolicyDocument').filter((each) => (each as { Effect: string }).Effect === 'Allow');
    expect(allowing).toHaveLength(2);
    Template.fromStack(web).resourceCountIs('AWS::KMS::Key', 1);
    expect(statements(web, 'AWS::KMS::Key', 'KeyPolicy')).toHaveLength(2);
    expect(propertiesOf(web, 'AWS::SNS::Subscription').map(({ TopicArn }) => TopicArn)).toEqual([own[0]]);
  });

  test('gets events as custom notifications, and people get text', () => {
    const isRenewal = ({ EventPattern }: Record<string, unknown>) => JSON.stringify(EventPattern ?? {}).includes('Renewal Action Required');
    const [{ Targets }] = propertiesOf(web, 'AWS::Events::Rule').filter(isRenewal);
    const transformers = (Targets as { InputTransformer: { InputTemplate: string } }[]).map(({ InputTransformer }) => InputTransformer);
    const [text, message] = transformers.map(({ InputTemplate }) => InputTemplate);
    expect(text.startsWith('"ACM cannot renew the certificate for <detail-CommonName>')).toBe(true);
    expect(JSON.parse(message)).toMatchObject({ version: '1.0', source: 'custom', content: { title: 'ACM Certificate Renewal Action Required' } });
  });
});

describe('refuses a channel', () => {
  const watching = (channel: SlackChannelConfiguration, scope = web) => () => new CertificateMonitor(scope, 'Monitor', { slackChannels: [channel] }).watch(certificateIn(scope));
  const order = 'CertificateMonitor "Web/Monitor": Slack channel "Ops/Channel" is in stack "Ops", which stack "Web" needs, and the channel needs topic '
    + '"Web/Monitor/ChatTopic" of that stack: create the channel in a stack of its own, which no other stack needs';
  const channelOf = (env: Environment) => channelIn(stackIn(app, 'Ops', env));

  test('in another account', () => {
    expect(watching(channelOf({ ...DUBLIN, account: '222222222222' }))).toThrow('CertificateMonitor "Web/Monitor": Slack channel "Ops/Channel" is in account 222222222222, '
      + 'and topic "Web/Monitor/ChatTopic" in account 111111111111: create a channel in account 111111111111');
  });

  test('in another Stage', () => {
    certificateIn(stackIn(new Stage(app, 'Prod'), 'Shop', DUBLIN));
    CertificateMonitor.watchAll(app, { slackChannels: [channelIn(web)] });
    expect(() => app.synth()).toThrow('CertificateMonitor.watchAll() of "App": Slack channel "Web/Channel" is in another Stage than topic '
      + '"Prod/Shop/CdkAcm/CertificateMonitor/ChatTopic", and Stages are deployed apart: create a channel in each Stage, and call watchAll() there');
  });

  test('in a region, if that of the certificate is not known', () => {
    expect(watching(channelOf(DUBLIN), stackIn(app, 'Anywhere'))).toThrow('Slack channel "Ops/Channel" is in eu-west-1, and the region of topic '
      + '"Anywhere/Monitor/ChatTopic" is not known: give stack "Anywhere" an env with a region');
  });

  test('in a stack that is deployed before', () => {
    const channel = channelOf(DUBLIN);
    web.addStackDependency(channel.stack);
    expect(watching(channel)).toThrow(order);
  });

  test.each(['a dependency', 'a reference'])('in a stack that has to be deployed before, by %s that is added later', (kind) => {
    const ops = stackIn(app, 'Ops', DUBLIN);
    const between = stackIn(app, 'Between', DUBLIN);
    new CertificateMonitor(web, 'Monitor', { slackChannels: [channelIn(ops)] }).watch(certificateIn(web));
    if (kind === 'a reference') {
      new CfnOutput(web, 'Bucket', { value: new Bucket(ops, 'Bucket').bucketName });
    } else {
      new CfnOutput(between, 'Bucket', { value: new Bucket(ops, 'Bucket').bucketName });
      web.addStackDependency(between);
    }
    expect(() => app.synth()).toThrow(order);
  });

  test('that other stacks need with watchAll, unless the topics have their own stack', () => {
    const synthesize = (topicStackName?: string) => {
      const all = new App();
      const [shop, api] = ['Shop', 'Api'].map((id) => stackIn(all, id, DUBLIN));
      CertificateMonitor.watchAll(all, { slackChannels: [channelIn(shop)], topicStackName });
      [shop, api].forEach((stack) => certificateIn(stack));
      api.addStackDependency(shop);
      all.synth();
    };
    expect(() => synthesize()).toThrow('Slack channel "Shop/Channel" is in stack "Shop", which stack "Api" needs');
    expect(() => synthesize('alerts')).not.toThrow();
  });

  test('that the app does not create, and one beside a topic', () => {
    const imported = SlackChannelConfiguration.fromSlackChannelConfigurationArn(web, 'Imported', 'arn:aws:chatbot::111111111111:chat-configuration/slack-channel/ops');
    expect(watching(imported as SlackChannelConfiguration)).toThrow('slackChannels[0] must be a SlackChannelConfiguration of this app');
    expect(() => new CertificateMonitor(web, 'WithTopic', { topic: new Topic(web, 'Topic'), slackChannels: [channelIn(web)] })).toThrow(
      'topic "Web/Topic" has its own subscribers: subscribe emails and httpsUrls to it, add it to slackChannels with addNotificationTopic(), or leave topic out');
    expect(() => new CertificateMonitor(web, 'Nobody', { slackChannels: [] })).toThrow('it has no subscribers');
  });
});

test('a certificate that is imported into another region does not need the channel', () => {
  const secret = Secret.fromSecretNameV2(web, 'Secret', 'partner');
  new CertificateMonitor(web, 'Monitor', { slackChannels: [channelIn(web)] }).watch(new ImportedCertificate(web, 'There', { secret, region: 'us-east-1' }));
  expect(() => app.synth()).not.toThrow();
});

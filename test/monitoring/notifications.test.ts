import { App, CfnOutput, Stack, Stage } from 'aws-cdk-lib';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { ACCOUNT, alarmsOf, certificateIn, DUBLIN, EMAILS, stackIn, VIRGINIA, zone } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps, CloudFrontCertificate } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps): CertificateMonitor {
  return new CertificateMonitor(web, 'Monitor', props);
}

describe('a topic of the app', () => {
  test('is used as it is', () => {
    const topic = new Topic(web, 'Topic');
    monitor({ topic }).watch(certificateIn(web));
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ AlarmActions: [web.resolve(topic.topicArn)] })]);
  });


  test('in another region is refused', () => {
    const topic = new Topic(stackIn(app, 'Virginia', VIRGINIA), 'Topic');
    expect(() => monitor({ topic }).watch(certificateIn(web))).toThrow(
      'CertificateMonitor "Web/Monitor": topic "Virginia/Topic" is in us-east-1, but the alarm of certificate "Web/Cert" is in eu-west-1 and cannot send there: '
      + 'give emails or httpsUrls instead of topic, so that each region gets a topic, or watch it with another CertificateMonitor that has a topic in eu-west-1');
  });

  test('in another account is refused', () => {
    const topic = Topic.fromTopicArn(web, 'Topic', 'arn:aws:sns:eu-west-1:222222222222:alerts');
    expect(() => monitor({ topic }).watch(certificateIn(web))).toThrow(
      'CertificateMonitor "Web/Monitor": topic "Web/Topic" is in 222222222222, but the alarm of certificate "Web/Cert" is in 111111111111 and cannot send there: '
      + 'create a CertificateMonitor with a topic of account 111111111111');
  });

  test.each(['arn:aws:sns:us-west-2:111111111111:alerts', 'arn:aws:sns:eu-west-1:000000000000:alerts'])('that is looked up later can have any default value: %s', (arn) => {
    const topic = Topic.fromTopicArn(web, 'Topic', StringParameter.valueFromLookup(web, '/topic', arn));
    expect(() => monitor({ topic }).watch(certificateIn(web))).not.toThrow();
  });

  test.each([undefined, { region: 'eu-west-1' }])('without a name, in a stack whose region or account is not known, is refused', (env) => {
    const topic = new Topic(stackIn(app, 'Anywhere', env), 'Topic');
    expect(() => monitor({ topic }).watch(certificateIn(web))).toThrow(
      'CertificateMonitor "Web/Monitor": topic "Anywhere/Topic" is in stack "Anywhere", and the alarm of certificate "Web/Cert" in stack "Web", of which only one '
      + 'says its region and account, so it has no ARN there: give both stacks the same env, or give emails or httpsUrls');
  });

  test('with a name can be in such a stack, and another topic in a second stack without a region', () => {
    const named = new Topic(stackIn(app, 'Anywhere'), 'Topic', { topicName: 'alerts' });
    monitor({ topic: named }).watch(certificateIn(web));
    const [one, other] = ['One', 'Other'].map((id) => stackIn(app, id));
    new CertificateMonitor(other, 'Monitor', { topic: new Topic(one, 'Topic') }).watch(certificateIn(other));
    expect(() => app.synth()).not.toThrow();
  });

  test('in another Stage is refused', () => {
    const topic = new Topic(web, 'Topic');
    const prod = new Stage(app, 'Prod');
    certificateIn(stackIn(prod, 'Shop', DUBLIN));
    CertificateMonitor.watchAll(prod, { topic });
    expect(() => app.synth()).toThrow('CertificateMonitor.watchAll() of "Prod": topic "Web/Topic" is in another Stage than the alarm of certificate "Prod/Shop/Cert", '
      + 'and Stages are deployed apart: give a topic by its ARN with Topic.fromTopicArn(), or give emails or httpsUrls');
  });
});

describe('a topic in a stack that needs the stack of the alarm is refused', () => {
  const text = (name: string, stack: string) => `${name}: topic "Ops/Topic" is in stack "Ops", which needs stack "${stack}", and the alarm of certificate "Web/Cert" there needs `
    + `the topic: create the topic in a stack that does not need "${stack}", give it by its ARN with Topic.fromTopicArn(), or give emails or httpsUrls`;

  test.each(['a reference', 'a dependency'])('by %s that is added later', (kind) => {
    const ops = stackIn(app, 'Ops', DUBLIN);
    const certificate = certificateIn(web);
    monitor({ topic: new Topic(ops, 'Topic') }).watch(certificate);
    if (kind === 'a reference') new CfnOutput(ops, 'Bucket', { value: new Bucket(web, 'Bucket').bucketName });
    else ops.addStackDependency(web);
    expect(() => app.synth()).toThrow(text('CertificateMonitor "Web/Monitor"', 'Web'));
  });

  test('through other stacks, with watchAll', () => {
    const [ops, between] = [stackIn(app, 'Ops', VIRGINIA), stackIn(app, 'Between', DUBLIN)];
    new CloudFrontCertificate(web, 'Cert', { domainName: 'www.example.com', hostedZone: zone(web) });
    ops.addStackDependency(between);
    between.addStackDependency(web);
    CertificateMonitor.watchAll(app, { topic: new Topic(ops, 'Topic') });
    expect(() => app.synth()).toThrow(text('CertificateMonitor.watchAll() of "App"', 'Web-CdkAcm-us-east-1'));
  });

  test('but not the other way round', () => {
    const ops = stackIn(app, 'Ops', DUBLIN);
    web.addStackDependency(ops);
    monitor({ topic: new Topic(ops, 'Topic') }).watch(certificateIn(web));
    expect(() => app.synth()).not.toThrow();
  });
});

describe('refuses', () => {
  test('a monitor that notifies nobody', () => {
    expect(() => monitor({})).toThrow('CertificateMonitor "Web/Monitor": it has no subscribers: give emails, httpsUrls or slackChannels, or a topic that has subscribers');
    expect(() => new CertificateMonitor(web, 'Empty', { emails: [] })).toThrow('it has no subscribers');
  });

  test('a topic beside what it has itself', () => {
    const topic = new Topic(web, 'Topic');
    expect(() => monitor({ topic, ...EMAILS })).toThrow('CertificateMonitor "Web/Monitor": topic "Web/Topic" has its own subscribers: '
      + 'subscribe emails and httpsUrls to it, add it to slackChannels with addNotificationTopic(), or leave topic out');
    expect(() => new CertificateMonitor(web, 'Encrypted', { topic, encryptTopics: true })).toThrow(
      'topic "Web/Topic" has its own encryption: leave out encryptTopics, and give that topic a masterKey');
  });

  test.each(['alias/aws/sns', `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/aws/sns`])('a topic with %s, the key of AWS', (key) => {
    const masterKey = key.startsWith('arn') ? Key.fromKeyArn(web, 'Key', key) : Alias.fromAliasName(web, 'Key', key);
    expect(() => monitor({ topic: new Topic(web, 'Topic', { masterKey }) })).toThrow('CertificateMonitor "Web/Monitor": topic "Web/Topic" is encrypted with '
      + 'alias/aws/sns, a key of AWS that alarms and rules may not use: give the topic a masterKey of your own');
  });

  test('a FIFO topic', () => {
    expect(() => monitor({ topic: new Topic(web, 'Topic', { fifo: true }) })).toThrow(
      'topic "Web/Topic" is a FIFO topic, to which EventBridge rules cannot send text: give a standard topic');
  });
});

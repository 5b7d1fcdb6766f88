import { App, Aspects, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { ACCOUNT, alarmsOf, certificateIn, DUBLIN, EMAILS, propertiesOf, statements, stackIn } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps): CertificateMonitor {
  return new CertificateMonitor(web, 'Monitor', props);
}

const PUBLISHERS = {
  Condition: {
    StringEquals: { 'aws:SourceAccount': ACCOUNT },
    ArnLike: { 'aws:SourceArn': [`arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:*`, `arn:aws:events:eu-west-1:${ACCOUNT}:rule/*`] },
  },
  Effect: 'Allow',
  Principal: { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] },
};

describe('a topic of the monitor', () => {
  test('takes messages from alarms and rules of its account, over TLS', () => {
    monitor(EMAILS).watch(certificateIn(web));
    expect(statements(web, 'AWS::SNS::TopicPolicy', 'PolicyDocument')).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({ Action: 'sns:Publish', ...PUBLISHERS }),
    ]);
    expect(propertiesOf(web, 'AWS::KMS::Key')).toEqual([]);
  });

  test('is encrypted with a key that they may use', () => {
    monitor({ ...EMAILS, encryptTopics: true }).watch(certificateIn(web));
    expect(statements(web, 'AWS::KMS::Key', 'KeyPolicy')).toContainEqual({ Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*', ...PUBLISHERS });
    expect(propertiesOf(web, 'AWS::SNS::Topic')).toEqual([expect.objectContaining({ KmsMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^MonitorKey/), 'Arn'] } })]);
  });
});

describe('a topic of the app', () => {
  test('lets alarms and rules publish', () => {
    const topic = new Topic(web, 'Topic');
    monitor({ topic }).watch(certificateIn(web));
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ AlarmActions: [web.resolve(topic.topicArn)] })]);
    expect(statements(web, 'AWS::SNS::TopicPolicy', 'PolicyDocument')).toEqual([expect.objectContaining({ Action: 'sns:Publish', ...PUBLISHERS })]);
  });

  test('that is encrypted lets them use its key', () => {
    monitor({ topic: new Topic(web, 'Topic', { masterKey: new Key(web, 'Key') }) }).watch(certificateIn(web));
    expect(statements(web, 'AWS::KMS::Key', 'KeyPolicy')).toContainEqual({ Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*', ...PUBLISHERS });
  });

  test('whose key is not of the app gets a warning', () => {
    const masterKey = Key.fromKeyArn(web, 'Key', `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`);
    monitor({ topic: new Topic(web, 'Topic', { masterKey }) }).watch(certificateIn(web));
    Annotations.fromStack(web).hasWarning('*', Match.stringLikeRegexp(
      'topic "Web/Topic" is not of this app, so its policies cannot be changed here: '
      + 'the policy of its key must let them do kms:Decrypt and kms:GenerateDataKey\\*; acknowledge this warning when they do'));
  });
});

describe('a topic that gets alias/aws/sns, the key of AWS, fails synthesis', () => {
  const refusal = (path: string) => `topic "${path}" is encrypted with alias/aws/sns, a key of AWS that alarms and rules may not use: give the topic a masterKey of your own`;

  test.each<[string, (resource: CfnTopic) => void]>([
    ['as a property of its resource', (resource) => void (resource.kmsMasterKeyId = 'alias/aws/sns')],
    ['by its ARN', (resource) => void (resource.kmsMasterKeyId = `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/aws/sns`)],
    ['by an override', (resource) => resource.addPropertyOverride('KmsMasterKeyId', 'alias/aws/sns')],
  ])('%s', (_, encrypt) => {
    const topic = new Topic(web, 'Topic');
    monitor({ topic }).watch(certificateIn(web));
    encrypt(topic.node.defaultChild as CfnTopic);
    expect(() => app.synth()).toThrow(refusal('Web/Topic'));
  });

  test('from an Aspect that encrypts all topics', () => {
    Aspects.of(app).add({ visit: (node) => void (node instanceof CfnTopic && (node.kmsMasterKeyId = 'alias/aws/sns')) });
    monitor(EMAILS).watch(certificateIn(web));
    expect(() => app.synth()).toThrow(refusal('Web/Monitor/Topic'));
  });

  test('but not with another key', () => {
    const topic = new Topic(web, 'Topic');
    monitor({ topic }).watch(certificateIn(web));
    (topic.node.defaultChild as CfnTopic).kmsMasterKeyId = 'alias/own';
    expect(() => app.synth()).not.toThrow();
  });
});

test('a topic by its ARN gets a warning about its policy, once', () => {
  const each = monitor({ topic: Topic.fromTopicArn(web, 'Topic', `arn:aws:sns:eu-west-1:${ACCOUNT}:alerts`) });
  each.watch(certificateIn(web, 'One'));
  each.watch(certificateIn(web, 'Two'));
  expect(alarmsOf(web).map(({ AlarmActions }) => AlarmActions)).toEqual([[`arn:aws:sns:eu-west-1:${ACCOUNT}:alerts`], [`arn:aws:sns:eu-west-1:${ACCOUNT}:alerts`]]);
  expect(Annotations.fromStack(web).findWarning('*', Match.stringLikeRegexp('its policy must let cloudwatch.amazonaws.com and events.amazonaws.com do sns:Publish'))).toHaveLength(1);
});

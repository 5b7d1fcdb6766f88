import { createHash } from 'crypto';
import { ArnFormat, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { CertificateMonitorProps } from './certificate-monitor-props';
import { Destination } from './destination';
import { acknowledgePlainTopic } from './nag-acknowledgements';
import { allowPublishing } from './publishers';
import { SlackChannels } from './slack-channels';
import { partitionOf } from '../catalog/partitions';
import { deployedStack, stageOf } from '../cross-region/deployment-order';

/** https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
const LONGEST_TOPIC_NAME = 256;

/** They are parts of names and of logical IDs, so they can never change. */
const ID = 'Topic';
const CHAT_ID = 'ChatTopic';
const NAME_END = '-CertificateMonitor-';
const CHAT_NAME_END = '-CertificateMonitorChat-';

const HASH_LENGTH = 8;

/**
 * The topics of a monitor in one region: one with text for people, and one for chat channels, which show events in a format of their own only.
 *
 * They have names, so that all stacks of the region can write their ARNs without references. A reference would make the stacks with certificates depend on
 * the stack of the monitor, which in most apps depends on them.
 */
export class OwnTopics {
  private readonly topics: Topic[] = [];

  constructor(private readonly scope: Construct, props: CertificateMonitorProps, channels: SlackChannels) {
    const { emails = [], httpsUrls = [], slackChannels = [], encryptTopics } = props;
    const masterKey = encryptTopics ? new Key(scope, 'Key', {
      description: `Encrypts notifications about certificates (${scope.node.path})`.slice(0, 8192),
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    }) : undefined;
    if (emails.length + httpsUrls.length > 0) {
      const topic = this.createTopic(ID, masterKey);
      subscribe(topic, SubscriptionProtocol.EMAIL, emails);
      subscribe(topic, SubscriptionProtocol.HTTPS, httpsUrls);
    }
    if (slackChannels.length > 0) {
      const topic = this.createTopic(CHAT_ID, masterKey);
      channels.subscribeTo(topic, (stack) => this.namedArn(topic, stack));
    }
  }

  /** The topics, as a stack of their region and account writes them. */
  public destinationsIn(stack: Stack): Destination[] {
    return this.topics.map((topic) => ({
      topicArn: stack === topic.stack ? topic.topicArn : this.namedArn(topic, stack),
      isForChat: topic.node.id === CHAT_ID,
    }));
  }

  private createTopic(id: string, masterKey?: IKey): Topic {
    const topic = new Topic(this.scope, id, { topicName: this.nameOf(id), displayName: 'Certificates', enforceSSL: true, masterKey });
    if (!masterKey) acknowledgePlainTopic(topic);
    allowPublishing(topic, this.scope);
    this.topics.push(topic);
    return topic;
  }

  private namedArn({ node }: Topic, stack: Stack): string {
    const partition = Token.isUnresolved(stack.region) ? stack.partition : partitionOf(stack.region);
    return stack.formatArn({ partition, service: 'sns', resource: this.nameOf(node.id), arnFormat: ArnFormat.NO_RESOURCE_NAME });
  }

  /** Two stacks of an account and region have two names, and two monitors of a stack have two paths. */
  private nameOf(id: string): string {
    const { stackName } = deployedStack(Stack.of(this.scope));
    const end = `${id === CHAT_ID ? CHAT_NAME_END : NAME_END}${hash(this.scope.node.path.slice(stageOf(this.scope).node.path.length))}`;
    return `${stackName.slice(0, LONGEST_TOPIC_NAME - end.length)}${end}`;
  }
}

function subscribe(topic: Topic, protocol: SubscriptionProtocol, endpoints: string[]): void {
  endpoints.forEach((endpoint) => {
    // the text of a token differs when the app has others
    const id = hash(Token.isUnresolved(endpoint) ? JSON.stringify(topic.stack.resolve(endpoint)) : endpoint);
    if (!topic.node.tryFindChild(id)) new Subscription(topic, id, { topic, protocol, endpoint });
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

import { createHash } from 'crypto';
import { ArnFormat, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { CertificateMonitorProps } from './certificate-monitor-props';
import { acknowledgePlainTopic } from './nag-acknowledgements';
import { allowPublishing } from './publishers';
import { partitionOf } from '../catalog/partitions';
import { deployedStack, stageOf } from '../cross-region/deployment-order';

/** https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
const LONGEST_TOPIC_NAME = 256;

const NAME_END = '-CertificateMonitor-';
const HASH_LENGTH = 8;

/**
 * The topic of a monitor in one region.
 *
 * It has a name, so that all stacks of the region can write its ARN without a reference. A reference would make the stacks with certificates depend on the
 * stack of the monitor, which in most apps depends on them.
 */
export class OwnTopic {
  private readonly topic: Topic;

  constructor(private readonly scope: Construct, { emails = [], httpsUrls = [], encryptTopics }: CertificateMonitorProps) {
    this.topic = new Topic(scope, 'Topic', {
      topicName: nameFor(scope),
      displayName: 'Certificates',
      enforceSSL: true,
      masterKey: encryptTopics ? new Key(scope, 'Key', {
        description: `Encrypts notifications about certificates (${scope.node.path})`.slice(0, 8192),
        enableKeyRotation: true,
        removalPolicy: RemovalPolicy.DESTROY,
      }) : undefined,
    });
    if (!encryptTopics) acknowledgePlainTopic(this.topic);
    allowPublishing(this.topic, scope);
    this.subscribe(SubscriptionProtocol.EMAIL, emails);
    this.subscribe(SubscriptionProtocol.HTTPS, httpsUrls);
  }

  /** The ARN of the topic, as a stack of its region and account writes it. */
  public arnIn(stack: Stack): string {
    if (stack === this.topic.stack) return this.topic.topicArn;
    const partition = Token.isUnresolved(stack.region) ? stack.partition : partitionOf(stack.region);
    return stack.formatArn({ partition, service: 'sns', resource: nameFor(this.scope), arnFormat: ArnFormat.NO_RESOURCE_NAME });
  }

  private subscribe(protocol: SubscriptionProtocol, endpoints: string[]): void {
    [...new Set(endpoints)].forEach((endpoint) => {
      new Subscription(this.topic, hash(endpoint), { topic: this.topic, protocol, endpoint });
    });
  }
}

/** Two stacks of an account and region have two names, and two monitors of a stack have two paths. */
function nameFor(scope: Construct): string {
  const { stackName } = deployedStack(Stack.of(scope));
  const end = `${NAME_END}${hash(scope.node.path.slice(stageOf(scope).node.path.length))}`;
  return `${stackName.slice(0, LONGEST_TOPIC_NAME - end.length)}${end}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

import { Stack, Token } from 'aws-cdk-lib';
import { CfnTopic, ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct, IConstruct } from 'constructs';
import { CertificateMonitorProps } from './certificate-monitor-props';
import { Destination } from './destination';
import { OwnTopics } from './own-topics';
import { allowPublishing, keyProblems } from './publishers';
import { SlackChannels } from './slack-channels';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { stacksThatNeed } from '../cross-region/needed-stacks';
import { isKnown, isLookedUpLater } from '../lookups';

/** Where a monitor has its own topics. */
export interface TopicPlaces {
  /** The construct with the topic for alarms of a stack, about certificates of the stack `home`. */
  scopeFor(stack: Stack, home: Stack): Construct;
}

/** The topics that a monitor sends to: the one that it was given, or those of its own. */
export class Notifications {
  private readonly own = new Map<Construct, OwnTopics>();
  private readonly channels: SlackChannels;
  private isAllowed = false;

  /** The stacks whose order with the stack of the topic is to be checked, each with a certificate or endpoint. */
  private readonly senders = new Map<Stack, string>();

  constructor(private readonly name: string, private readonly props: CertificateMonitorProps, private readonly places: TopicPlaces) {
    const { topic, emails = [], httpsUrls = [], slackChannels = [], encryptTopics } = props;
    this.channels = new SlackChannels(name, slackChannels);
    const subscribers = emails.length + httpsUrls.length + slackChannels.length;
    if (!topic && subscribers === 0) throw new Error(`${name}: it has no subscribers: give emails, httpsUrls or slackChannels, or a topic that has subscribers`);
    if (!topic) return;
    if (subscribers > 0) {
      throw new Error(`${name}: topic "${topic.node.path}" has its own subscribers: subscribe emails and httpsUrls to it, `
        + 'add it to slackChannels with addNotificationTopic(), or leave topic out');
    }
    if (encryptTopics) throw new Error(`${name}: topic "${topic.node.path}" has its own encryption: leave out encryptTopics, and give that topic a masterKey`);
    if (topic.fifo) throw new Error(`${name}: topic "${topic.node.path}" is a FIFO topic, to which EventBridge rules cannot send text: give a standard topic`);
    const [problem] = keyProblems(topic, topic.masterKey?.keyArn);
    if (problem) throw new Error(`${name}: ${problem}`);
  }

  /**
   * The topics for alarms and rules of a stack, about a certificate that `home` has, or about an endpoint.
   *
   * @param subject The certificate or the endpoint, as messages name it
   */
  public destinationsFor(stack: Stack, home: Stack, subject: string, owner: IConstruct): Destination[] {
    const { topic } = this.props;
    if (topic) {
      this.checkPlace(topic, stack, subject);
      if (Token.isUnresolved(topic.topicArn)) this.senders.set(deployedStack(stack), subject);
      if (!this.isAllowed) allowPublishing(topic, owner);
      this.isAllowed = true;
      return [{ topicArn: topic.topicArn, isForChat: false }];
    }
    const scope = this.places.scopeFor(stack, home);
    const own = this.own.get(scope) ?? new OwnTopics(scope, this.props, this.channels);
    this.own.set(scope, own);
    return own.destinationsIn(stack);
  }

  /** Throws if the stack of the topic needs a stack that sends to it, or if a stack with a topic needs that of a channel. That is known once the app is complete. */
  public checkOrder(): void {
    this.channels.checkOrder();
    const { topic } = this.props;
    if (!topic) return;
    const home = deployedStack(Stack.of(topic));
    this.senders.forEach((subject, stack) => {
      if (stack === home || !stacksThatNeed(stack, [home]).has(home)) return;
      throw new Error(`${this.name}: topic "${topic.node.path}" is in stack "${home.node.path}", which needs stack "${stack.node.path}", and the alarm of `
        + `${subject} there needs the topic: create the topic in a stack that does not need "${stack.node.path}", `
        + 'give it by its ARN with Topic.fromTopicArn(), or give emails or httpsUrls');
    });
    this.senders.clear();
  }

  private checkPlace(topic: ITopic, stack: Stack, subject: string): void {
    if (Token.isUnresolved(topic.topicArn) && stageOf(topic) !== stageOf(stack)) {
      throw new Error(`${this.name}: topic "${topic.node.path}" is in another Stage than the alarm of ${subject}, and Stages are deployed apart: `
        + 'give a topic by its ARN with Topic.fromTopicArn(), or give emails or httpsUrls');
    }
    const isPlaceKnown = !isLookedUpLater(topic.topicArn, stack);
    const differs = (one: string, other: string) => one !== other && isPlaceKnown && isKnown(one, topic) && isKnown(other, stack);
    const names = (part: 'region' | 'account') => `${this.name}: topic "${topic.node.path}" is in ${topic.env[part]}, `
      + `but the alarm of ${subject} is in ${stack[part]} and cannot send there`;
    if (differs(topic.env.account, stack.account)) {
      throw new Error(`${names('account')}: create a CertificateMonitor with a topic of account ${stack.account}`);
    }
    if (differs(topic.env.region, stack.region)) {
      throw new Error(`${names('region')}: give emails or httpsUrls instead of topic, so that each region gets a topic, `
        + `or watch it with another CertificateMonitor that has a topic in ${stack.region}`);
    }
    if (hasNoArnIn(stack, topic)) {
      throw new Error(`${this.name}: topic "${topic.node.path}" is in stack "${Stack.of(topic).node.path}", and the alarm of ${subject} in stack `
        + `"${stack.node.path}", of which only one says its region and account, so it has no ARN there: give both stacks the same env, or give emails or httpsUrls`);
    }
  }
}

/** CDK writes the ARN of a topic without a name only in stacks of its own environment. */
function hasNoArnIn(stack: Stack, topic: ITopic): boolean {
  const [home, place] = [Stack.of(topic), stack].map(deployedStack);
  const resource = topic.node.defaultChild;
  return home.environment !== place.environment && resource instanceof CfnTopic && home.resolve(resource.topicName) === undefined;
}

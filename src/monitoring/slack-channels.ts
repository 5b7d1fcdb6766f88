import { Stack, Token } from 'aws-cdk-lib';
import { SlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { deployedStack, isDeployedAfter, stageOf } from '../cross-region/deployment-order';
import { stacksThatNeed } from '../cross-region/needed-stacks';
import { isKnown } from '../lookups';

/**
 * The Slack channels that show what a monitor reports.
 *
 * The service role of the channels subscribes to each topic when a channel is deployed, so the topic has to exist before. A channel takes topics of all regions.
 *
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/using-service-linked-roles.html
 */
export class SlackChannels {
  /** The topics whose order with the stack of a channel is to be checked. */
  private readonly subscribed = new Set<Topic>();

  constructor(private readonly monitor: string, private readonly channels: readonly SlackChannelConfiguration[]) {}

  /** @param arnIn The ARN of the topic, as a stack writes it that has no reference to it */
  public subscribeTo(topic: Topic, arnIn: (stack: Stack) => string): void {
    new Set(this.channels).forEach((channel) => {
      const { stack } = channel;
      if (deployedStack(stack) === deployedStack(topic.stack)) return channel.addNotificationTopic(topic);
      this.checkPlace(channel, topic);
      deployedStack(stack).addStackDependency(deployedStack(topic.stack));
      const arn = arnIn(Token.isUnresolved(topic.stack.region) ? stack : topic.stack);
      channel.addNotificationTopic(Topic.fromTopicArn(topic, channel.node.path, arn));
      this.subscribed.add(topic);
    });
  }

  /** Throws if the stack of a channel has to be deployed before a topic. That is known once the app is complete. */
  public checkOrder(): void {
    if (this.subscribed.size === 0) return;
    this.channels.forEach((channel) => {
      const needing = stacksThatNeed(channel.stack, [...this.subscribed].map(({ stack }) => stack));
      const topic = [...this.subscribed].find(({ stack }) => deployedStack(stack) !== deployedStack(channel.stack) && needing.has(stack));
      if (topic) this.refuseOrder(channel, topic);
    });
    this.subscribed.clear();
  }

  private checkPlace(channel: SlackChannelConfiguration, topic: Topic): void {
    const [home, place] = [topic, channel].map(({ stack }) => deployedStack(stack));
    const names = `${this.monitor}: Slack channel "${channel.node.path}"`;
    if (stageOf(place) !== stageOf(home)) {
      throw new Error(`${names} is in another Stage than topic "${topic.node.path}", and Stages are deployed apart: create a channel in each Stage, and call watchAll() there`);
    }
    if (place.account !== home.account && isKnown(place.account, place) && isKnown(home.account, home)) {
      throw new Error(`${names} is in account ${place.account}, and topic "${topic.node.path}" in account ${home.account}: create a channel in account ${home.account}`);
    }
    if (Token.isUnresolved(home.region) && !Token.isUnresolved(place.region)) {
      throw new Error(`${names} is in ${place.region}, and the region of topic "${topic.node.path}" is not known: give stack "${home.node.path}" an env with a region`);
    }
    if (isDeployedAfter(home, place)) this.refuseOrder(channel, topic);
  }

  private refuseOrder(channel: SlackChannelConfiguration, topic: Topic): never {
    const [home, place] = [topic, channel].map(({ stack }) => deployedStack(stack).node.path);
    throw new Error(`${this.monitor}: Slack channel "${channel.node.path}" is in stack "${place}", which stack "${home}" needs, and the channel needs topic `
      + `"${topic.node.path}" of that stack: create the channel in a stack of its own, which no other stack needs`);
  }
}

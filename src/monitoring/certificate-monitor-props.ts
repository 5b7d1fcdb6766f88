import { Duration, IStackSynthesizer } from 'aws-cdk-lib';
import { SlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { IConstruct } from 'constructs';
import { ExpiryThresholds } from './expiry-thresholds';

/** Properties of a CertificateMonitor. Give `topic`, or at least one subscriber. */
export interface CertificateMonitorProps {
  /**
   * The topic that alarms and events are sent to.
   *
   * It must be in the region and account of the certificates, as an alarm cannot send to another region. If the app owns the topic, the monitor
   * adds to its policy, and to that of its KMS key, what CloudWatch and EventBridge need. If a certificate is in another stack than a topic that the
   * app creates, that stack imports the ARN of the topic.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
   * @default - topics of its own in each region that has certificates, with the subscribers `emails`, `httpsUrls` and `slackChannels`
   */
  readonly topic?: ITopic;

  /**
   * Email addresses that are notified. AWS asks each of them to confirm the subscription to each topic, and sends nothing before.
   *
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html
   * @default - none
   */
  readonly emails?: string[];

  /**
   * HTTPS endpoints that are notified, such as those of an incident management service. Each must confirm the subscription.
   *
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html
   * @default - none
   */
  readonly httpsUrls?: string[];

  /**
   * Slack channels that are notified, of alarms and of events with what to do. They get topics of their own, one for each region, as they show messages of another
   * format than people read. They cost nothing.
   *
   * They must be of the same Stage and account as the certificates. The stack of a channel is deployed after the stacks with topics, so create it in the stack of the
   * monitor, or in one that no other stack needs.
   *
   * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
   * @default - none
   */
  readonly slackChannels?: SlackChannelConfiguration[];

  /**
   * Encrypts the topics of the monitor, with a KMS key in each stack that has one. A key costs 1 USD per month.
   *
   * The messages contain names, ARNs and dates of certificates, and no secret.
   *
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
   * @default false
   */
  readonly encryptTopics?: boolean;

  /**
   * How long before its expiry a certificate raises its alarm.
   *
   * @default - 30 days; 40 if it is validated by email, 45 if a private CA issues it, and 20 if it is self-signed
   */
  readonly thresholds?: ExpiryThresholds;

  /**
   * A dashboard to which the monitor adds the days left of each certificate and endpoint, those that expire first at the top, the states of the alarms, and the number of
   * events. Several monitors can share it.
   *
   * The certificates may be in other stacks and regions of the same Stage and account. The stack of the dashboard is deployed after their stacks, so create it in a
   * stack that no other stack needs. It reads their ARNs through parameters, which are free. A dashboard costs 3 USD per month; the first three of an account are free
   * if they have 50 metrics or fewer each.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html
   * @see https://aws.amazon.com/cloudwatch/pricing/
   * @default - none
   */
  readonly dashboard?: Dashboard;

  /**
   * Synthesizer of the support stacks that the monitor adds, one that several stacks can use, as those of aws-cdk-lib. CDK Pipelines need it for a Stage of another
   * account.
   *
   * A monitor adds a support stack for a certificate that is given by its ARN or imported into another region, and for a topic in another region. The support stack of
   * a certificate has the synthesizer of that certificate.
   *
   * @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html
   * @default - the support stack is deployed with the roles of the stack that needs it, without assets, so that its region need not be bootstrapped; a stack whose
   * synthesizer is not one of aws-cdk-lib gives it the default synthesizer of the App
   */
  readonly supportStackSynthesizer?: IStackSynthesizer;
}

/** Options of `CertificateMonitor.watch()`. */
export interface WatchOptions {
  /**
   * How long before its expiry this certificate raises its alarm: whole days, at least one.
   *
   * @default - the threshold of the monitor for this kind of certificate
   */
  readonly threshold?: Duration;
}

/** Properties of `CertificateMonitor.watchAll()`. */
export interface WatchAllProps extends CertificateMonitorProps {
  /**
   * Name of a stack of its own for the topic: one for each account and region that has an alarm, so that each subscriber confirms once per region. In a Stage, the
   * name follows that of the Stage, as the names of other stacks do.
   *
   * No other stack of these accounts and regions may have the name. Each app needs its own: an App has no name from which this could follow. If you change the
   * name, each subscriber must confirm again.
   *
   * @default - each stack with certificates has a topic of its own, and so has its support stack in each other region. Each subscriber confirms once for each of them
   */
  readonly topicStackName?: string;

  /**
   * Constructs whose certificates are not watched: certificates, or constructs that contain some, such as stacks and Stages. If an imported certificate is excluded
   * itself, resources that use it by its ARN are no reason to watch it either.
   *
   * @default - all certificates are watched
   */
  readonly exclude?: IConstruct[];

  /**
   * ARNs of certificates that are not watched.
   *
   * @default - all certificates are watched
   */
  readonly excludeArns?: string[];
}

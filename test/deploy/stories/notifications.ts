import { CloudWatchClient, DescribeAlarmsCommand, GetDashboardCommand, MetricAlarm, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient, ListRulesCommand, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Cloud } from '../harness/cloud';
import { eventually } from '../harness/eventually';
import { DashboardBody } from '../picture/dashboard-body';

/** What is watched in a region, and what a subscriber of the topic there receives. */
export class Notifications {
  private readonly connection: ReturnType<Cloud['connection']>;

  constructor(cloud: Cloud, region: string) {
    this.connection = cloud.connection(region);
  }

  /** The alarms on metrics of ACM. */
  public async alarms(): Promise<MetricAlarm[]> {
    return (await this.allAlarms()).filter(({ Namespace }) => Namespace === 'AWS/CertificateManager');
  }

  public async allAlarms(): Promise<MetricAlarm[]> {
    return (await new CloudWatchClient(this.connection).send(new DescribeAlarmsCommand({}))).MetricAlarms ?? [];
  }

  /** The body of a dashboard. */
  public async dashboard(DashboardName: string): Promise<DashboardBody> {
    return JSON.parse((await new CloudWatchClient(this.connection).send(new GetDashboardCommand({ DashboardName }))).DashboardBody!) as DashboardBody;
  }

  /** As if the certificate of an alarm had too few days left. */
  public async raise({ AlarmName }: MetricAlarm): Promise<void> {
    await new CloudWatchClient(this.connection).send(new SetAlarmStateCommand({ AlarmName, StateValue: 'ALARM', StateReason: '29 days are left' }));
  }

  /** An event of ACM, which the emulator takes from a test under a source of its own. */
  public async send(type: string, certificateArn: string, detail: object): Promise<void> {
    const entry = { Source: 'emulated.acm', DetailType: type, Detail: JSON.stringify(detail), Resources: [certificateArn] };
    await new EventBridgeClient(this.connection).send(new PutEventsCommand({ Entries: [entry] }));
  }

  /** The next messages to people, of which there is at least one. */
  public async received(): Promise<string[]> {
    return eventually(async () => this.receive(false), messages => messages.length > 0);
  }

  /** The next messages to chat channels, of which there is at least one. */
  public async receivedInChat(): Promise<string[]> {
    return eventually(async () => this.receive(true), messages => messages.length > 0);
  }

  /** The names of the rules. */
  public async rules(): Promise<string[]> {
    return ((await new EventBridgeClient(this.connection).send(new ListRulesCommand({}))).Rules ?? []).map(({ Name }) => Name!);
  }

  private async receive(isForChat: boolean): Promise<string[]> {
    const queues = new SQSClient(this.connection);
    const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
    const QueueUrl = QueueUrls.find(url => url.includes('ChatTopic') === isForChat);
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 600 }));
    return Messages.map(({ Body }) => Body!);
  }
}

import { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';

/** A topic that alarms and rules send to. */
export interface Destination {
  readonly topicArn: string;

  /** Whether its subscribers are chat channels, which show no text. */
  readonly isForChat: boolean;
}

export function alarmActions(destinations: readonly Destination[]): IAlarmAction[] {
  return destinations.map(({ topicArn }) => ({ bind: () => ({ alarmActionArn: topicArn }) }));
}

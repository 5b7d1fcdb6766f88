import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { alarmActions } from '../../src/monitoring/destination';

test('an alarm sends to each destination, for people and for chat', () => {
  const stack = new Stack(new App(), 'Web');
  const alarm = new Alarm(stack, 'Alarm', { metric: new Metric({ namespace: 'One', metricName: 'Two' }), threshold: 1, evaluationPeriods: 1 });
  const [people, chat] = ['People', 'Chat'].map((name) => `arn:aws:sns:eu-west-1:111122223333:${name}`);
  alarm.addAlarmAction(...alarmActions([{ topicArn: people, isForChat: false }, { topicArn: chat, isForChat: true }]));
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmActions: [people, chat] });
});

import { App, CfnOutput, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { CfnAlarm, type CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { CertificateChecks } from '../../../src';
import { ConstructTree } from '../../../src/readers/tree/construct-tree';

const stack = () => new Stack(new App(), 'Web');

function alarm(props: Partial<CfnAlarmProps>, scope = stack()): CfnAlarm {
  return new CfnAlarm(scope, 'Alarm', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, ...props });
}

test('an alarm about something else is not read', () => {
  const scope = stack();
  CertificateChecks.apply(scope);
  let times = 0;
  const metricName = Lazy.string({ produce: () => `Metric${times++}` });
  alarm({ namespace: 'AWS/SQS', metricName }, scope);
  scope.node.validate();
  expect(times).toBe(0);
  new CfnAlarm(scope, 'Expiry', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, namespace: 'AWS/CertificateManager', metricName });
  scope.node.validate();
  expect(times).toBe(1);
});

test('the name of an export that asks for an export is unknown', () => {
  const scope = stack();
  new CfnOutput(scope, 'Output', { value: 'arn', exportName: Fn.importValue('other') });
  const tree = new ConstructTree(scope.node.root);
  expect(tree.exported('other', undefined, undefined)).toBeUndefined();
});

test('what is read of one of the resources of a type is not kept for its judgement, unless a reference leads to it', () => {
  const construct = alarm({});
  const tree = new ConstructTree(construct.node.root);
  const [listed] = tree.resourcesOf('AWS::CloudWatch::Alarm');
  expect(tree.resourcesOf('AWS::CloudWatch::Alarm')).toEqual([listed]);
  expect(tree.glanceAt(construct)).not.toBe(listed);
  const referred = tree.resourceOf(construct);
  expect(tree.glanceAt(construct)).toBe(referred);
});

test.each([['core did', false, 0], ['the app did', true, 1]])('the resources are read to find the readers of an output only if the app wrote it: %s', (_, byHand, expected) => {
  const app = new App();
  const [home, other] = ['Home', 'Other'].map((id) => new Stack(app, id));
  const topic = new CfnResource(home, 'Topic', { type: 'AWS::SNS::Topic' });
  if (byHand) new CfnOutput(home, 'Arn', { value: topic.ref });
  let times = 0;
  new CfnResource(other, 'Reader', { type: 'Any::Any::Any', properties: { topic: topic.ref, times: Lazy.uncachedString({ produce: () => `${times++}` }) } });
  app.synth();
  times = 0;
  const tree = new ConstructTree(app);
  expect(tree.readingsOf(tree.resourceOf(topic)).map(({ reader, crossing }) => [reader.path, crossing])).toEqual([['Other', 'construct']]);
  expect(times).toBe(expected);
});

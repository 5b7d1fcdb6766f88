import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ScheduledFunction } from '../../src/handler/scheduled-function';

const STACK_UUID = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
const EVERY_DAY = { schedule: Schedule.rate(Duration.days(1)) };

let stack: Stack;
let scheduled: ScheduledFunction;
beforeEach(() => {
  const reasons = { runs: 'rules call it', failures: 'an alarm reports them', log: 'nothing secret' };
  stack = new Stack(new App(), 'Web', { env: { account: '111111111111', region: 'eu-west-1' } });
  scheduled = new ScheduledFunction(stack, 'Own', { description: 'Does it', code: 'exports.handler = 1;', timeout: Duration.minutes(2), reasons });
});

test('a rule calls it with an event', () => {
  scheduled.callByRule(stack, 'Daily', { Name: 'www' }, { ...EVERY_DAY, description: 'Each day' });
  Template.fromStack(stack).hasResourceProperties('AWS::Events::Rule', {
    Description: 'Each day',
    ScheduleExpression: 'rate(1 day)',
    Targets: [{ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('OwnFunction'), 'Arn'] }, Input: '{"Name":"www"}' }],
  });
});

test('one permission allows all rules, whose names begin with the ID of the stack', () => {
  ['One', 'Two'].forEach((id) => scheduled.callByRule(stack, id.repeat(30), {}, EVERY_DAY));
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Lambda::Permission', 1);
  template.hasResourceProperties('AWS::Lambda::Permission', {
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':events:eu-west-1:111111111111:rule/', STACK_UUID, '-*']] },
  });
  const ends = Object.values(template.findResources('AWS::Events::Rule')).map(({ Properties: { Name } }) => Name['Fn::Join'][1]);
  expect(ends).toEqual([[STACK_UUID, expect.stringMatching(/^-.{27}$/)], [STACK_UUID, expect.stringMatching(/^-.{27}$/)]]);
  expect(new Set(ends.map(([, end]) => end)).size).toBe(2);
});

import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { InlineFunction } from '../../src/handler/inline-function';

const reasons = { runs: 'it runs at deployments', failures: 'CloudFormation reports them', log: 'nothing secret' };

function create(): { stack: Stack; lambda: InlineFunction } {
  const stack = new Stack(new App(), 'Web', { env: { account: '111111111111', region: 'eu-west-1' } });
  return { stack, lambda: new InlineFunction(stack, 'Own', { description: 'Does it', code: 'exports.handler = 1;', timeout: Duration.minutes(2), reasons }) };
}

test('the template has its code, so it needs no asset', () => {
  const { stack } = create();
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
    Code: { ZipFile: 'exports.handler = 1;' }, Handler: 'index.handler', Runtime: 'nodejs24.x', Timeout: 120, MemorySize: 256, Description: 'Does it',
  });
});

test('its role may do what is allowed and write its log, and nothing else', () => {
  const { stack, lambda } = create();
  lambda.allow(['s3:PutObject'], 'arn:aws:s3:::trust/*', { StringEquals: { 's3:ResourceAccount': '111111111111' } });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: [
        { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Effect: 'Allow' },
        { Action: 's3:PutObject', Effect: 'Allow', Resource: 'arn:aws:s3:::trust/*', Condition: { StringEquals: { 's3:ResourceAccount': '111111111111' } } },
      ],
    },
  });
});

test('its log is kept for a year, and deleted with the stack', () => {
  const { stack } = create();
  Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', { Properties: { RetentionInDays: 365 }, DeletionPolicy: 'Delete' });
});

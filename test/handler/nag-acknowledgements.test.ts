import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { InlineFunction } from '../../src/handler/inline-function';

const reasons = { runs: 'it runs at deployments', failures: 'CloudFormation reports them', log: 'nothing secret' };

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web');
  new InlineFunction(stack, 'Own', { description: 'Does it', code: 'exports.handler = 1;', timeout: Duration.minutes(2), reasons });
});

test('cdk-nag finds nothing in any of its packs', () => {
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  expect(packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName)).toEqual([]);
});

test('checkov reads each reason', () => {
  const { Metadata } = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'))[0];
  expect(Metadata.checkov.skip).toEqual([
    { id: 'CKV_AWS_115', comment: 'it runs at deployments, and a reserved concurrency would be taken from the other functions of the account' },
    { id: 'CKV_AWS_116', comment: 'CloudFormation reports them' },
    { id: 'CKV_AWS_117', comment: 'the function calls APIs of AWS only' },
  ]);
});

import { App, Environment, Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { CertificateHook } from '../../src';

/** The rules of all packs that are broken. */
function brokenRules(env: Environment): string[] {
  const app = new App();
  new CertificateHook(new Stack(app, 'Hooks', { env }), 'Hook', { verifyCertificates: true });
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  return packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName);
}

test('cdk-nag finds nothing', () => {
  expect(brokenRules({ account: '111122223333', region: 'eu-west-1' })).toEqual([]);
});

test('in a stack that can be deployed anywhere, one finding has an ID that CDK does not let anybody acknowledge', () => {
  expect(brokenRules({})).toEqual(['AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:acm:*:<AWS::AccountId>:certificate/*]']);
});

import { App, Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { CertificateHook } from '../../src';

process.env.CDK_VALIDATION = 'false';

test.each([[{ account: '111122223333', region: 'eu-west-1' }], [{}]])('cdk-nag finds nothing in a stack with %j', (env) => {
  const app = new App();
  new CertificateHook(new Stack(app, 'Hooks', { env }), 'Hook');
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  expect(packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName)).toEqual([]);
});

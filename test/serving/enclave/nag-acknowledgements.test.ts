import { App, Environment } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { EnclaveCertificate, RegionalCertificate } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

test.each<[string, Environment | undefined]>([
  ['of a known environment', SYDNEY], ['that can be deployed anywhere', undefined],
])('cdk-nag finds nothing in the association and its policy in a stack %s', (_, env) => {
  const app = new App();
  const stack = new WebStack(env, app);
  new EnclaveCertificate(stack, 'Enclave', {
    certificate: new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone: stack.hostedZone }),
    role: new Role(stack, 'Server', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }),
  });
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  expect(packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName)).toEqual([]);
});

import { App, Stack, Validations } from 'aws-cdk-lib';
import { acknowledge, ALL_COMPLIANCE_PACKS, idsOf } from '../../src/linters/nag';

test('a rule has an ID in each pack', () => {
  expect(idsOf('LambdaInsideVPC', ALL_COMPLIANCE_PACKS)).toEqual([
    'NIST.800.53.R5-LambdaInsideVPC', 'HIPAA.Security-LambdaInsideVPC', 'PCI.DSS.321-LambdaInsideVPC', 'NIST.800.53.R4-LambdaInsideVPC',
  ]);
});

test('each ID is acknowledged with the reason', () => {
  const stack = new Stack(new App(), 'Web');
  acknowledge(stack, ['AwsSolutions-IAM4', 'AwsSolutions-IAM5'], 'it is needed');
  const entries = stack.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
  expect(JSON.stringify(entries.map(({ data }) => data as object))).toMatch(/AwsSolutions-IAM4.*it is needed.*AwsSolutions-IAM5.*it is needed/);
});

import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { InternalStack } from './internal-stack';

/** Each finding of all packs as "path rule". */
function findings(app: App): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations)
    .flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${constructPath} ${ruleName}`));
}

test('nothing is found in a CA with a revocation list, and what is acknowledged would be found otherwise', () => {
  const app = new App();
  const { crlBucket, crlDistribution } = new InternalStack(app).root({ crl: {} });
  expect(findings(app)).toEqual([]);

  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  const acknowledged = [crlBucket!, crlDistribution!].flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === key).flatMap(({ data }) => Object.keys(data)).map((id) => id.replace(/^annotation::/i, ''));
  for (const { node } of [crlBucket!, crlDistribution!]) Object.defineProperty(node, 'metadata', { value: [] });
  const found = new Set(findings(app).map((finding) => finding.split(' ')[1]));
  expect(acknowledged.filter((id) => !id.startsWith('cdk-acm::') && !found.has(id))).toEqual([]);
});

test('checkov skips what it would find, and nothing else', () => {
  const stack = new InternalStack();
  stack.root({ crl: {} });
  const skipped = ['AWS::S3::Bucket', 'AWS::CloudFront::Distribution'].map((type) => Object.values(stack.template.findResources(type))
    .flatMap(({ Metadata }) => (Metadata as { checkov: { skip: { id: string }[] } }).checkov.skip.map(({ id }) => id)));
  expect(skipped).toEqual([['CKV_AWS_18', 'CKV_AWS_21'], ['CKV_AWS_34', 'CKV_AWS_68', 'CKV_AWS_86', 'CKV_AWS_174']]);
});

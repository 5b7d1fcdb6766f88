import { App, CfnResource, Validations } from 'aws-cdk-lib';
import { GeoRestriction } from 'aws-cdk-lib/aws-cloudfront';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import { aSite } from './a-site';
import { SecureSite } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

let app: App;
let stack: WebStack;
let site: SecureSite;
beforeEach(() => {
  app = new App();
  stack = new WebStack({ ...SYDNEY, region: 'us-east-1' }, app);
  site = aSite(stack);
});

/** Each finding of all packs as "path rule". */
function findings(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations)
    .flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${constructPath} ${ruleName}`));
}

test('nothing is found in the distribution, its function, policy, certificate and records', () => {
  expect(findings().filter((finding) => !/^Shop\/Site\/(Bucket|AccessLogs)\//.test(finding))).toEqual([]);
});

test('what is left to say of the buckets is a choice: versions, replicas and locks', () => {
  const rules = findings().map((finding) => finding.replace(/.*-/, ''));
  expect([...new Set(rules)].sort()).toEqual(['S3BucketDefaultLockEnabled', 'S3BucketReplicationEnabled', 'S3BucketVersioningEnabled']);
});

test('what is acknowledged would be found otherwise', () => {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  const places = [site.bucket, site.accessLogsBucket!, site.distribution];
  const acknowledged = places.flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === key).flatMap(({ data }) => Object.keys(data)).map((id) => id.replace(/^annotation::/i, ''));
  for (const { node } of places) Object.defineProperty(node, 'metadata', { value: [] });

  const found = new Set(findings().map((finding) => finding.split(' ')[1]));
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  expect(acknowledged).toHaveLength(19);
});

test('nothing is acknowledged of what a site has', () => {
  const props = { webAclArn: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b', geoRestriction: GeoRestriction.allowlist('AU', 'NZ') };
  const protectedSite = aSite(stack, props, 'Protected');
  expect(Object.keys(acknowledgedAt(protectedSite.distribution))).toEqual(['Annotation::AwsSolutions-CFR3']);
  expect(skippedAt(protectedSite.distribution)).toEqual(['CKV_AWS_86']);
});

test('checkov skips what is a choice or made otherwise', () => {
  expect([site.bucket, site.accessLogsBucket!, site.distribution].map(skippedAt)).toEqual([
    ['CKV_AWS_18', 'CKV_AWS_21'], ['CKV_AWS_18', 'CKV_AWS_21'], ['CKV_AWS_68', 'CKV_AWS_86'],
  ]);
});

function acknowledgedAt({ node }: IConstruct): object {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  return Object.assign({}, ...node.metadata.filter(({ type }) => type === key).map(({ data }) => data as object)) as object;
}

function skippedAt({ node }: IConstruct): string[] {
  const { skip } = (node.defaultChild as CfnResource).getMetadata('checkov') as { skip: { id: string }[] };
  return skip.map(({ id }) => id);
}

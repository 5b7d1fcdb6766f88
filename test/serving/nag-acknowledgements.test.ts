import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { SecureAlb, SecureNlb } from '../../src';

const WEB_ACL = 'arn:aws:wafv2:ap-southeast-2:111111111111:regional/webacl/shop/0a1b';

let app: App;
let alb: SecureAlb;
beforeEach(() => {
  app = new App();
  const stack = new WebStack(SYDNEY, app);
  const { vpc, hostedZone } = stack;
  alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, webAclArn: WEB_ACL });
});

/** Each finding of all packs as "path rule". */
function findings(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations)
    .flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${constructPath} ${ruleName}`));
}

test('nothing is found in the load balancer, its listeners, certificate and records', () => {
  expect(findings().filter((finding) => !finding.startsWith('Shop/Web/AccessLogs/'))).toEqual([]);
});

test('what is left to say of the bucket for logs is a choice: versions, replicas and locks', () => {
  const rules = findings().map((finding) => finding.replace(/.*-/, ''));
  expect([...new Set(rules)].sort()).toEqual(['S3BucketDefaultLockEnabled', 'S3BucketReplicationEnabled', 'S3BucketVersioningEnabled']);
});

test('what is acknowledged would be found otherwise', () => {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  const acknowledged = [alb.redirectListener!, alb.accessLogsBucket!].flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === key).flatMap(({ data }) => Object.keys(data)).map((id) => id.replace(/^annotation::/i, ''));
  for (const { node } of [alb.redirectListener!, alb.accessLogsBucket!]) {
    Object.defineProperty(node, 'metadata', { value: [] });
  }

  const found = new Set(findings().map((finding) => finding.split(' ')[1]));
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  expect(acknowledged).toHaveLength(11);
});

test('nothing but choices about the bucket for logs, such as its key, is found in a SecureNlb', () => {
  app = new App();
  const stack = new WebStack(SYDNEY, app);
  const { vpc, hostedZone } = stack;
  new SecureNlb(stack, 'Mqtt', { vpc, domainNames: ['mqtt.example.com'], hostedZone }).addTargets('Broker', { port: 8883 });
  expect(findings().filter((finding) => !finding.startsWith('Shop/Mqtt/AccessLogs/'))).toEqual([]);
  const rules = findings().map((finding) => finding.replace(/.*-/, ''));
  expect([...new Set(rules)].sort()).toEqual(['S3BucketDefaultLockEnabled', 'S3BucketReplicationEnabled', 'S3BucketVersioningEnabled', 'S3DefaultEncryptionKMS']);
});

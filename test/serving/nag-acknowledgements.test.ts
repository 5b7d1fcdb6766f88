import { App, CfnResource, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
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

test('neither access logs nor a certificate are asked of a SecureNlb that does not terminate TLS, as it can have none', () => {
  const stack = alb.stack as WebStack;
  const { vpc, hostedZone } = stack;
  const nlb = new SecureNlb(stack, 'Fixed', { vpc, applicationListener: alb.httpsListener, domainNames: ['fixed.example.com'], hostedZone });
  const ofFixed = () => findings().filter((finding) => finding.startsWith('Shop/Fixed/')).map((finding) => finding.split(' ')[1]);
  expect(ofFixed()).toEqual([]);
  expect(skippedAt(nlb.loadBalancer)).toEqual(['CKV_AWS_91', 'CKV_AWS_150']);
  [nlb.loadBalancer, nlb.listener].forEach(({ node }) => Object.defineProperty(node, 'metadata', { value: [] }));
  expect(ofFixed().sort()).toEqual([
    'AwsSolutions-ELB2', 'HIPAA.Security-ELBDeletionProtectionEnabled', 'HIPAA.Security-ELBLoggingEnabled', 'HIPAA.Security-ELBv2ACMCertificateRequired',
    'NIST.800.53.R4-ELBDeletionProtectionEnabled', 'NIST.800.53.R4-ELBLoggingEnabled',
    'NIST.800.53.R5-ELBDeletionProtectionEnabled', 'NIST.800.53.R5-ELBLoggingEnabled', 'NIST.800.53.R5-ELBv2ACMCertificateRequired', 'PCI.DSS.321-ELBLoggingEnabled', 'PCI.DSS.321-ELBv2ACMCertificateRequired',
  ]);
});

test('checkov skips access logs and versions of the bucket for logs', () => {
  expect(skippedAt(alb.accessLogsBucket!)).toEqual(['CKV_AWS_18', 'CKV_AWS_21']);
});

test('nothing asks for the protection that a function turns on, and everything does without it', () => {
  const { vpc, hostedZone } = alb.stack as WebStack;
  const open = new SecureAlb(alb.stack, 'Open', { vpc, domainNames: ['open.example.com'], hostedZone, webAclArn: WEB_ACL, deletionProtection: false });
  const asked = (path: string) => findings().filter((finding) => finding.startsWith(path) && finding.endsWith('DeletionProtectionEnabled'));
  expect(asked('Shop/Web/')).toEqual([]);
  expect(asked('Shop/Open/')).toHaveLength(3);
  expect(skippedAt(alb.loadBalancer)).toEqual(['CKV_AWS_150']);
  expect((open.loadBalancer.node.defaultChild as CfnResource).getMetadata('checkov')).toBeUndefined();
});

test('checkov still asks for access logs that accessLogs turns off', () => {
  const { vpc, hostedZone } = alb.stack as WebStack;
  const nlb = new SecureNlb(alb.stack, 'Silent', { vpc, domainNames: ['silent.example.com'], hostedZone, accessLogs: false });
  expect(skippedAt(nlb.loadBalancer)).toEqual(['CKV_AWS_150']);
});

function skippedAt({ node }: IConstruct): string[] {
  const { skip } = (node.defaultChild as CfnResource).getMetadata('checkov') as { skip: { id: string }[] };
  return skip.map(({ id }) => id);
}

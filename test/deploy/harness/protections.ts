import { readFileSync } from 'fs';
import { join } from 'path';
import { ROOT } from './workplace';

/** What a construct does so that a deployment goes well, as the text in its source that does it. */
export interface Protection {
  readonly file: string;
  readonly text: string;
  /** What stands there when the protection is taken out. */
  readonly without: string;
  /** The file of stories that shows what it protects from, and the steps in it that are enough for that. */
  readonly story: string;
  readonly steps: string;
  /** The step that fails without it, and what its error says. */
  readonly missedBy: string;
  readonly error: string;
}

const OFF_MEANS_OFF = { story: 'off-means-off', steps: '^the settings of a load balancer when they are (on they are deployed|off )' };

const ADDED_NAMES = { story: 'every-construct', steps: '^every construct (is deployed|when names are added (?!and))' };

const IMPORTED = { story: 'imported-certificate.story', steps: 'a certificate from a secret is imported into two regions' };

const IS_IMPORTED = 'is imported into two regions';

const HAS_EACH_VERSION = 'has each new version of the secret within a minute, and keeps its ARNs';

const TRUST = { story: 'trust.story', steps: 'a trust bundle is deployed' };

/** What the function that imports certificates may do. Without it, a step fails, since the emulator holds the function to its role. */
const PERMISSION = { ...IMPORTED, file: 'src/certificate/imported/import-function.ts', without: '', missedBy: IS_IMPORTED };

const LOGS_ITS_IMPORTS = 'has each import in the log of its function';

/** What a function may do with its log. */
const LOG_PERMISSION = {
  ...IMPORTED,
  file: 'src/handler/inline-function.ts',
  text: 'logGroup.grantWrite(this.role);',
  steps: `${IMPORTED.steps}|${LOGS_ITS_IMPORTS}`,
  missedBy: LOGS_ITS_IMPORTS,
  error: 'deep equality',
};

const IS_CREATED = 'is created when the role has written one record for each name';

const IS_NATIVE = 'is one of CloudFormation, and those that told the records are gone';

const IS_REFUSED = 'is as before after an update with a name that the role does not allow';

const BY_ROLE = {
  story: 'validation-role',
  steps: `a certificate whose hosted zone is in another account (waits for|${IS_CREATED})`,
  missedBy: IS_CREATED,
};

/** What the function that writes validation records may do. */
const RECORDS_PERMISSION = { ...BY_ROLE, file: 'src/certificate/validation/validation-function.ts', without: '' };

const IS_ROLLED_BACK = 'lets a first deployment that fails be rolled back, and no load balancer is left';

/** What turns deletion protection on, and off again in a rollback. */
const DELETION = { story: 'deletion-protection', steps: IS_ROLLED_BACK, missedBy: IS_ROLLED_BACK, without: '' };

/** Each is taken out by `npm run test:deploy -- --without NAME`, to see that the stories notice. */
export const PROTECTIONS: Record<string, Protection> = {
  'hash': {
    ...ADDED_NAMES,
    file: 'src/cross-region/arn-lookup.ts',
    text: 'Revision ${revisionOf(resource)} of',
    without: 'Revision of',
    missedBy: 'elsewhere.example.com serves a certificate for elsewhere.example.com, new.elsewhere.example.com',
    error: '"new.elsewhere.example.com"',
  },
  'stack-dependency': {
    file: 'src/cross-region/stack-output.ts',
    text: 'after.addStackDependency(before);',
    without: '',
    story: 'one-stack',
    steps: 'its certificate is deployed before it',
    missedBy: 'its certificate is deployed before it',
    error: 'does not exist in us-east-1',
  },
  'home-roles': {
    file: 'src/cross-region/support-stack.ts',
    text: 'synthesizer: options.synthesizer ?? homeRoles,',
    without: 'synthesizer: options.synthesizer,',
    story: 'global-web',
    steps: 'is deployed, though us-east-1 is not bootstrapped',
    missedBy: 'is deployed, though us-east-1 is not bootstrapped',
    error: '/cdk-bootstrap/hnb659fds/version not found',
  },
  'retain': {
    ...ADDED_NAMES,
    file: 'src/certificate/certificate-lookup.ts',
    text: "resource.addOverride('UpdateReplacePolicy', CfnDeletionPolicy.RETAIN);",
    without: '',
    missedBy: 'nothing failed, not even in a clean-up',
    error: 'is in use by',
  },
  'log-policy': {
    file: 'src/serving/site/access-logs.ts',
    text: "letDeliver(bucket, { region, keys: 'CloudFront/*', source: 'delivery-source:*' }, site);",
    without: '',
    story: 'secure-site',
    steps: '^a static site is deployed',
    missedBy: 'is deployed from another region, though us-east-1 is not bootstrapped',
    error: 'CloudWatch Logs cannot write into the bucket',
  },
  'logs-off': {
    ...OFF_MEANS_OFF,
    file: 'src/serving/load-balancer/access-logs.ts',
    text: "loadBalancer.setAttribute(`${log}.s3.enabled`, 'false')",
    without: 'undefined',
    missedBy: 'no access logs are written',
    error: '"access_logs.s3.enabled": "true"',
  },
  'prefix': {
    ...OFF_MEANS_OFF,
    steps: '^the settings of a load balancer when (they are on they are deployed|the prefix)',
    file: 'src/serving/load-balancer/access-logs.ts',
    text: 'loadBalancer.setAttribute(`${log}.s3.prefix`, prefix);',
    without: 'if (prefix) loadBalancer.setAttribute(`${log}.s3.prefix`, prefix);',
    missedBy: 'the bucket accepts the logs',
    error: 'Access Denied for bucket',
  },
  'mutual-tls-off': {
    ...OFF_MEANS_OFF,
    file: 'src/serving/load-balancer/secure-listener.ts',
    text: 'completeMutualAuthentication(withTrustOf(props.clientCertificates, props.mutualAuthentication, this))',
    without: '((given) => given && completeMutualAuthentication(given))(withTrustOf(props.clientCertificates, props.mutualAuthentication, this))',
    missedBy: 'clients need no certificate',
    error: 'verify',
  },
  'bundle-version': {
    ...TRUST,
    file: 'src/private-ca/trust-bundle.ts',
    text: "new TrustStore(this, 'TrustStore', this.file)",
    without: "new TrustStore(this, 'TrustStore', { ...this.file, version: undefined })",
    steps: `${TRUST.steps}|reaches the trust store`,
    missedBy: 'reaches the trust store in the deployment that changes it',
    error: 'NumberOfCaCertificates',
  },
  'bundle-deletion': {
    ...TRUST,
    file: 'src/private-ca/handler/bucket.ts',
    text: 'for (const VersionId of await this.versionsOf(key)) await this.s3.deleteObject({ Bucket: this.name, Key: key, VersionId });',
    without: 'await this.s3.deleteObject({ Bucket: this.name, Key: key });',
    steps: `${TRUST.steps}|leaves nothing`,
    missedBy: 'leaves nothing, not even old versions in a bucket',
    error: 'not empty',
  },
  'may-import': { ...PERMISSION, text: "'acm:ImportCertificate', ", error: 'not authorized to perform acm:ImportCertificate' },
  'may-tag': { ...PERMISSION, text: "'acm:AddTagsToCertificate', ", error: 'not authorized to perform acm:AddTagsToCertificate' },
  'may-list': { ...PERMISSION, text: "this.allow(['acm:ListCertificates'], '*');", error: 'not authorized to perform acm:ListCertificates' },
  'may-list-tags': { ...PERMISSION, text: ", 'acm:ListTagsForCertificate'", error: 'not authorized to perform acm:ListTagsForCertificate' },
  'may-describe': {
    ...PERMISSION,
    text: "'acm:DescribeCertificate', ",
    steps: `${IMPORTED.steps}|${HAS_EACH_VERSION}`,
    missedBy: HAS_EACH_VERSION,
    error: 'deep equality',
  },
  'may-untag': {
    ...PERMISSION,
    text: ", 'acm:RemoveTagsFromCertificate'",
    steps: `${IMPORTED.steps}|loses a tag that leaves the app`,
    missedBy: 'loses a tag that leaves the app',
    error: 'not authorized to perform acm:RemoveTagsFromCertificate',
  },
  'may-delete': {
    ...PERMISSION,
    text: "'acm:DeleteCertificate', ",
    steps: `${IMPORTED.steps}|is deleted once a load balancer`,
    missedBy: 'is deleted once a load balancer that uses it is gone, and nothing is left',
    error: 'not authorized to perform acm:DeleteCertificate',
  },
  'may-read': {
    ...PERMISSION,
    text: "this.allow(['secretsmanager:GetSecretValue'], secret.secretFullArn ?? `${secret.secretArn}-??????`);",
    error: 'not authorized to perform secretsmanager:GetSecretValue',
  },
  'may-decrypt': { ...PERMISSION, text: "'kms:Decrypt'", without: "'kms:Encrypt'", error: 'not authorized to perform kms:Decrypt' },
  'may-create-log-stream': { ...LOG_PERMISSION, without: "logGroup.grant(this.role, 'logs:PutLogEvents');" },
  'may-put-log-events': { ...LOG_PERMISSION, without: "logGroup.grant(this.role, 'logs:CreateLogStream');" },
  'records-first': {
    ...BY_ROLE,
    file: 'src/certificate/validation/validation-records.ts',
    text: 'certificate.node.addDependency(records);',
    without: '',
    error: 'was not validated in time',
  },
  'may-request-probe': { ...RECORDS_PERMISSION, text: "'acm:RequestCertificate', ", error: 'not authorized to perform acm:RequestCertificate' },
  'may-tag-probe': { ...RECORDS_PERMISSION, text: "'acm:AddTagsToCertificate', ", error: 'not authorized to perform acm:AddTagsToCertificate' },
  'may-describe-probe': { ...RECORDS_PERMISSION, text: ", 'acm:DescribeCertificate'", error: 'not authorized to perform acm:DescribeCertificate' },
  'may-delete-probe': {
    ...RECORDS_PERMISSION,
    text: "this.allow(['acm:DeleteCertificate'], certificates, ofThisStack);",
    steps: `${BY_ROLE.steps}|${IS_NATIVE}`,
    missedBy: IS_NATIVE,
    error: 'deep equality',
  },
  'may-assume': { ...RECORDS_PERMISSION, text: "this.allow(['sts:AssumeRole'], roleArn);", error: 'may not assume it with the external ID "shop"' },
  'may-write-records': {
    ...BY_ROLE,
    file: 'src/certificate/validation/record-permissions.ts',
    text: "actions: ['route53:ChangeResourceRecordSets'],",
    without: "actions: ['route53:GetHostedZone'],",
    error: 'may not write the validation record',
  },
  'only-its-names': {
    ...BY_ROLE,
    file: 'src/certificate/validation/record-permissions.ts',
    text: "'ForAllValues:StringLike': { [RECORD_NAMES]: names.map((name) => `_*.${name}`) },",
    without: '',
    steps: `${BY_ROLE.steps}|${IS_REFUSED}`,
    missedBy: IS_REFUSED,
    error: 'expect(received).not.toBe(expected)',
  },
  'event': {
    ...IMPORTED,
    file: 'src/certificate/imported/renewal-rule.ts',
    text: 'eventPattern: secret && newVersionOf(secret),',
    without: '',
    steps: `${IMPORTED.steps}|${HAS_EACH_VERSION}`,
    missedBy: HAS_EACH_VERSION,
    error: 'deep equality',
  },
  'reconciliation': {
    ...IMPORTED,
    file: 'src/certificate/imported/renewal-rule.ts',
    text: 'schedule: Schedule.rate(Duration.days(1)),',
    without: 'schedule: secret ? undefined : Schedule.rate(Duration.days(1)),',
    steps: `${IMPORTED.steps}|has a version whose event was lost`,
    missedBy: 'has a version whose event was lost within a day',
    error: 'deep equality',
  },
  'safe-rollback': {
    ...IMPORTED,
    file: 'src/certificate/imported/handler/provision.ts',
    text: 'if (!isImportedWith(tags, properties)) {',
    without: '{',
    steps: `${IMPORTED.steps}|rolls back when`,
    missedBy: 'rolls back when the secret is broken and the names have changed',
    error: 'UPDATE_ROLLBACK_FAILED',
  },
  'replacement': {
    ...IMPORTED,
    file: 'src/certificate/imported/handler/provision.ts',
    text: '!== material.keyAlgorithm) return create(event, material);',
    without: '=== undefined) return create(event, material);',
    steps: `${IMPORTED.steps}|tells the destination of failures`,
    missedBy: 'tells the destination of failures of a key of another type, and is replaced by the next deployment',
    error: 'The key algorithm of a certificate cannot change',
  },
  'patient-delete': {
    ...IMPORTED,
    file: 'src/certificate/imported/handler/acm.ts',
    text: 'if (Date.now() + wait > until) throw',
    without: 'throw',
    steps: `${IMPORTED.steps}|is deleted once a load balancer`,
    missedBy: 'is deleted once a load balancer that uses it is gone, and nothing is left',
    error: 'which is in use by',
  },
  'protection-off': {
    ...DELETION,
    file: 'src/serving/load-balancer/handler/provision.ts',
    text: 'await setProtection(arn, false);',
    without: ';',
    error: 'ROLLBACK_FAILED',
  },
  'may-protect': {
    ...DELETION,
    file: 'src/serving/load-balancer/deletion-protection.ts',
    text: "'elasticloadbalancing:ModifyLoadBalancerAttributes'",
    without: "'elasticloadbalancing:AddTags'",
    error: 'not authorized to perform elasticloadbalancing:ModifyLoadBalancerAttributes',
  },
  'may-see-protection': {
    ...DELETION,
    file: 'src/serving/load-balancer/protection-function.ts',
    text: "this.allow(['elasticloadbalancing:DescribeLoadBalancerAttributes'], '*');",
    error: 'not authorized to perform elasticloadbalancing:DescribeLoadBalancerAttributes',
  },
  'may-see-status': {
    ...DELETION,
    file: 'src/serving/load-balancer/protection-function.ts',
    text: "this.allow(['cloudformation:DescribeStacks'], new ScopedAws(each).stackId)",
    without: 'void each',
    error: 'ROLLBACK_FAILED',
  },
};

/** The source of the protection's file, without the protection. */
export function sourceWithout(name: string): string {
  const { file, text, without } = PROTECTIONS[name];
  const source = readFileSync(join(ROOT, file), 'utf8');
  if (source.split(text).length !== 2) {
    throw new Error(`${file} must contain ${JSON.stringify(text)} exactly once, so that the protection "${name}" can be taken out of it: `
      + 'bring test/deploy/harness/protections.ts in line with the source');
  }
  return source.replace(text, () => without);
}

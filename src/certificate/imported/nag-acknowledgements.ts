import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, idsOf } from '../nag';
import { ignoreRules, skipChecks } from '../template-linters';

const NO_VPC = 'the function calls APIs of AWS only';
const NO_CONCURRENCY = 'the function runs a few times a day, and a reserved concurrency would be taken from the other functions of the account';
const NO_QUEUE = 'CloudFormation reports a deployment that fails, and failureDestination an import that fails';
const NO_KEY = 'the log has ARNs and errors, and nothing of a secret';

/** The function runs at deployments, when a secret has a new version, and once a day. */
export function acknowledgeFunction(importing: IConstruct): void {
  acknowledge(importing, idsOf('LambdaInsideVPC', ALL_COMPLIANCE_PACKS), NO_VPC);
  acknowledge(importing, idsOf('LambdaConcurrency', ['NIST.800.53.R5', 'HIPAA.Security']), NO_CONCURRENCY);
  acknowledge(importing, idsOf('LambdaDLQ', ['NIST.800.53.R5', 'HIPAA.Security']), NO_QUEUE);
  skipChecks(importing, { CKV_AWS_115: NO_CONCURRENCY, CKV_AWS_116: NO_QUEUE, CKV_AWS_117: NO_VPC });
  // CDK has a function depend on all of its role, and W3005 finds that it refers to a part of it anyway
  ignoreRules(importing, 'W3005');
}

/** A certificate has no ARN before it is imported: `certificates` is the ARN of all. */
export function acknowledgeRole(role: IConstruct, certificates: string): void {
  // core takes no ID with two colons twice, as that of an ARN with pseudo parameters has them
  const written = ['*', certificates].filter((resource) => !Token.isUnresolved(resource));
  acknowledge(role, written.map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`),
    'a certificate that is yet to be imported has no ARN, and one that moves to another region is deleted where it was');
  acknowledge(role, idsOf('IAMNoInlinePolicy', ALL_COMPLIANCE_PACKS), 'the policy is for this role alone');
}

/** The log names ARNs. */
export function acknowledgeLogGroup(logGroup: IConstruct): void {
  acknowledge(logGroup, idsOf('CloudWatchLogGroupEncrypted', ALL_COMPLIANCE_PACKS), NO_KEY);
  skipChecks(logGroup, { CKV_AWS_158: NO_KEY });
}

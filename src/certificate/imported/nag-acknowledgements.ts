import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, idsOf } from '../nag';

/** The function runs at deployments, when a secret has a new version, and once a day. */
export function acknowledgeFunction(importing: IConstruct): void {
  acknowledge(importing, idsOf('LambdaInsideVPC', ALL_COMPLIANCE_PACKS), 'the function calls APIs of AWS only');
  acknowledge(importing, idsOf('LambdaConcurrency', ['NIST.800.53.R5', 'HIPAA.Security']),
    'the function runs a few times a day, and a reserved concurrency would be taken from the other functions of the account');
  acknowledge(importing, idsOf('LambdaDLQ', ['NIST.800.53.R5', 'HIPAA.Security']),
    'CloudFormation reports a deployment that fails, and failureDestination an import that fails');
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
  acknowledge(logGroup, idsOf('CloudWatchLogGroupEncrypted', ALL_COMPLIANCE_PACKS), 'the log has ARNs and errors, and nothing of a secret');
}

import { Token } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, idsOf } from '../linters/nag';
import { ignoreRules, skipChecks } from '../linters/template-linters';

/** Why a function needs less than some rules require. */
export interface FunctionReasons {
  /** When the function runs. */
  readonly runs: string;
  /** Who reports a failure. */
  readonly failures: string;
  /** What the log has. */
  readonly log: string;
  /**
   * Why it is in no VPC.
   *
   * @default - it calls APIs of AWS only
   */
  readonly network?: string;
}

const NO_VPC = 'the function calls APIs of AWS only';

/** A function that runs rarely. */
export function acknowledgeFunction(lambda: IConstruct, { runs, failures }: FunctionReasons): void {
  const noConcurrency = `${runs}, and a reserved concurrency would be taken from the other functions of the account`;
  acknowledge(lambda, idsOf('LambdaConcurrency', ['NIST.800.53.R5', 'HIPAA.Security']), noConcurrency);
  acknowledge(lambda, idsOf('LambdaDLQ', ['NIST.800.53.R5', 'HIPAA.Security']), failures);
  skipChecks(lambda, { CKV_AWS_115: noConcurrency, CKV_AWS_116: failures });
  // CDK has a function depend on all of its role, and W3005 finds that it refers to a part of it anyway
  ignoreRules(lambda, 'W3005');
}

/** A function in no VPC. */
export function acknowledgeNetwork(lambda: IConstruct, { network = NO_VPC }: FunctionReasons): void {
  acknowledge(lambda, idsOf('LambdaInsideVPC', ALL_COMPLIANCE_PACKS), network);
  skipChecks(lambda, { CKV_AWS_117: network });
}

/** A role of a function in a VPC. */
export function acknowledgeInterfaces(role: Role): void {
  skipChecks(role.node.findChild('DefaultPolicy'), { CKV_AWS_111: 'Lambda creates network interfaces for the function, which have no ARN before' });
}

/** A role with a policy of its own. */
export function acknowledgeRole(role: IConstruct): void {
  acknowledge(role, idsOf('IAMNoInlinePolicy', ALL_COMPLIANCE_PACKS), 'the policy is for this role alone');
}

/** A role that may do something to resources which have no ARN yet. */
export function acknowledgeWildcards(role: IConstruct, resources: readonly string[], reason: string): void {
  // core takes no ID with two colons twice, as that of an ARN with pseudo parameters has them
  const written = resources.filter((resource) => !Token.isUnresolved(resource));
  acknowledge(role, written.map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`), reason);
}

/** A log without a KMS key. */
export function acknowledgeLogGroup(logGroup: IConstruct, { log }: FunctionReasons): void {
  acknowledge(logGroup, idsOf('CloudWatchLogGroupEncrypted', ALL_COMPLIANCE_PACKS), log);
  skipChecks(logGroup, { CKV_AWS_158: log });
}

import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { FunctionReasons } from '../../handler/nag-acknowledgements';
import { acknowledge } from '../../linters/nag';

/** The function runs at deployments, when a secret has a new version, and once a day. */
export const IMPORT_FUNCTION: FunctionReasons = {
  runs: 'the function runs a few times a day',
  failures: 'CloudFormation reports a deployment that fails, and failureDestination an import that fails',
  log: 'the log has ARNs and errors, and nothing of a secret',
};

/** A certificate has no ARN before it is imported: `certificates` is the ARN of all. */
export function acknowledgeWildcards(role: IConstruct, certificates: string): void {
  // core takes no ID with two colons twice, as that of an ARN with pseudo parameters has them
  const written = ['*', certificates].filter((resource) => !Token.isUnresolved(resource));
  acknowledge(role, written.map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`),
    'a certificate that is yet to be imported has no ARN, and one that moves to another region is deleted where it was');
}

import { AccountPrincipal, PrincipalBase, PrincipalPolicyFragment } from 'aws-cdk-lib/aws-iam';

/**
 * Accounts in one statement of a trust policy, which can have 2,048 characters. CDK's composite principal has a statement for each.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export class AccountsPrincipal extends PrincipalBase {
  public readonly policyFragment: PrincipalPolicyFragment;

  constructor(accounts: readonly string[]) {
    super();
    this.policyFragment = new PrincipalPolicyFragment({ AWS: [...new Set(accounts)].map((account) => new AccountPrincipal(account).arn) });
  }

  public dedupeString(): string | undefined {
    return undefined;
  }
}

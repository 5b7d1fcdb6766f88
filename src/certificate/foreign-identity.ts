import { Stack, Token } from 'aws-cdk-lib';
import { IPrincipal, IRole, IUser } from 'aws-cdk-lib/aws-iam';
import { partitionOf } from '../catalog/partitions';
import { isKnown, isLookedUpLater } from '../lookups';

/** Says that a role or user is certainly in another account than a stack; undefined if it may be in the same. */
export function otherAccount(identity: IPrincipal, stack: Stack): string | undefined {
  const { principalAccount } = identity;
  const { account } = stack;
  if (!principalAccount || [principalAccount, account].some((each) => Token.isUnresolved(each)) || principalAccount === account) return undefined;
  // the account of a dummy value is that of the documentation of AWS
  if (isLookedUpLater(arnOf(identity) ?? '', stack)) return undefined;
  return `is in account ${principalAccount}, and the certificate is used in account ${account}`;
}

/** Says that the ARN of a role or user is certainly of another partition than a stack. */
export function otherPartition(identity: IPrincipal, stack: Stack): string | undefined {
  const { region } = stack;
  const arn = arnOf(identity);
  if (arn === undefined || Token.isUnresolved(region) || !isKnown(arn, stack)) return undefined;
  const [, partition] = arn.split(':');
  return partition === partitionOf(region) ? undefined : `has the ARN "${arn}" of the partition "${partition}", and ${region} is in the partition "${partitionOf(region)}"`;
}

function arnOf(identity: IPrincipal): string | undefined {
  const { roleArn, userArn } = identity as Partial<IRole & IUser>;
  return roleArn ?? userArn;
}

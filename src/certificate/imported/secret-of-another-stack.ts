import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct, IConstruct } from 'constructs';
import { readsOtherRegions } from '../../core-internals';

/** A construct to which a stack has to refer. */
interface Referred {
  /** How messages name it. */
  readonly name: string;
  /** What to write instead of the construct. */
  readonly imported: string;
  readonly replica?: (region: string) => string;
  readonly otherAccount: (account: string) => string;
}

/**
 * Refuses a secret that the app creates in another environment, or whose key it creates there. CDK cannot refer to a secret whose name CloudFormation
 * chooses. For another one it makes an ARN without the six characters that Secrets Manager adds, and no policy with that ARN matches the secret.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
 */
export function checkSecretStack(secret: ISecret, owner: IConstruct): void {
  checkEnvironment(secret, owner, {
    name: `secret "${secret.node.path}"`,
    imported: "Secret.fromSecretCompleteArn(this, 'Secret', arn)",
    replica: (region) => ` with the ARN of the secret, or of its replica in ${region} (replicaRegions: [{ region: '${region}' }])`,
    otherAccount: (account) => `, and let account ${account} read the secret in its resource policy`,
  });
  const { encryptionKey } = secret;
  if (encryptionKey) {
    checkEnvironment(encryptionKey, owner, {
      name: `the encryptionKey "${encryptionKey.node.path}" of the secret`,
      imported: "Key.fromKeyArn(this, 'Key', keyArn)",
      otherAccount: (account) => `, and let account ${account} decrypt with the key in its key policy`,
    });
  }
}

function checkEnvironment(referred: IConstruct, owner: IConstruct, { name, imported, replica, otherAccount }: Referred): void {
  const isCreated = Construct.isConstruct(referred) && CfnResource.isCfnResource(referred.node.defaultChild);
  if (!isCreated) return;
  const [from, to] = [Stack.of(referred), Stack.of(owner)];
  const refuse = (where: string, instead: string): never => {
    throw new Error(`${name} is created in ${where}, which cannot refer to it: ${instead}`);
  };
  const isComparable = isAlikeKnown(from.account, to.account) && isAlikeKnown(from.region, to.region);
  if (!isComparable) refuse('a stack whose env may be another one than that of the certificate', `give both stacks the same env, or write ${imported}`);
  if (from.account !== to.account) {
    refuse(`account ${from.account}, and the stack of the certificate is in account ${to.account}`, `write ${imported}${otherAccount(to.account)}`);
  }
  if (from.region !== to.region && !readsOtherRegions(to)) {
    refuse(`${from.region}, and the stack of the certificate is in ${to.region}`, `write ${imported}${replica?.(to.region) ?? ''}`);
  }
}

function isAlikeKnown(one: string, other: string): boolean {
  return Token.isUnresolved(one) === Token.isUnresolved(other);
}

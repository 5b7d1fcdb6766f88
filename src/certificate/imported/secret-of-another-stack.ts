import { CfnResource, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct, IConstruct } from 'constructs';
import { readsOtherRegions } from '../../core-internals';
import { ReferenceCollector } from '../../cross-region/reference-collector';

/** A construct to which a stack has to refer. */
interface Referred {
  /** How messages name it. */
  readonly named: (path: string) => string;
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
  checkEnvironments([secret, ...creatorsOf([secret.secretArn, secret.secretName], owner)], owner, {
    named: (path) => `secret "${path}"`,
    imported: "Secret.fromSecretCompleteArn(this, 'Secret', arn)",
    replica: (region) => ` with the ARN of the secret, or of its replica in ${region} (replicaRegions: [{ region: '${region}' }])`,
    otherAccount: (account) => `, and let account ${account} read the secret in its resource policy`,
  });
  const { encryptionKey } = secret;
  if (encryptionKey) {
    checkEnvironments([encryptionKey, ...creatorsOf([encryptionKey.keyArn], owner)], owner, {
      named: (path) => `the encryptionKey "${path}" of the secret`,
      imported: "Key.fromKeyArn(this, 'Key', keyArn)",
      otherAccount: (account) => `, and let account ${account} decrypt with the key in its key policy`,
    });
  }
}

/** The resources to which an ARN or a name refers, as an imported secret has them that is given the ARN of another one. */
function creatorsOf(values: readonly string[], owner: IConstruct): IConstruct[] {
  const resolver = new ReferenceCollector();
  values.forEach((value) => Tokenization.resolve(value, { scope: owner, resolver, preparing: true }));
  return resolver.targets.filter((target) => CfnResource.isCfnResource(target)).map(({ node }) => node.scope!);
}

function checkEnvironments(all: readonly IConstruct[], owner: IConstruct, { named, imported, replica, otherAccount }: Referred): void {
  const referred = all.find((each) => Construct.isConstruct(each) && CfnResource.isCfnResource(each.node.defaultChild));
  if (!referred) return;
  const name = named(referred.node.path);
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

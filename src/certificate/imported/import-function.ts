import { Duration, Fn, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, determineLatestNodeRuntime, Function, IDestination } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { CODE } from './import-code';
import { acknowledgeFunction, acknowledgeLogGroup, acknowledgeRole } from './nag-acknowledgements';
import { partitionOf } from '../../catalog/partitions';
import { LIBRARY_ID } from '../../cross-region/library-id';

/** It is part of logical IDs, so it can never change. */
const ID = `${LIBRARY_ID}Import`;

/**
 * The function that imports all certificates of a stack.
 *
 * The template contains its code, which can have up to 4 MB. So it needs no asset, and a StackSet can deploy it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
 */
export class ImportFunction extends Construct {
  /** The function of the stack. */
  public static for(scope: Construct): ImportFunction {
    const stack = Stack.of(scope);
    return stack.node.tryFindChild(ID) as ImportFunction | undefined ?? new ImportFunction(stack);
  }

  public readonly function: Function;

  private readonly role: Role;
  private failureDestination?: { readonly destination: IDestination; readonly owner: string };

  private constructor(stack: Stack) {
    super(stack, ID);
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    acknowledgeLogGroup(logGroup);
    this.allowCertificates(stack);
    this.function = new Function(this, 'Function', {
      description: 'Imports the certificates of this stack into ACM',
      runtime: determineLatestNodeRuntime(this),
      handler: 'index.handler',
      code: Code.fromInline(CODE),
      role: this.role,
      logGroup,
      memorySize: 256,
      // an import takes seconds; a certificate is deleted when no service uses it any more
      timeout: Duration.minutes(15),
    });
    acknowledgeFunction(this.function);
  }

  /** Lets the function read a secret, and decrypt it with the key that the app knows. */
  public allowReading(secret: ISecret): void {
    this.allow(['secretsmanager:GetSecretValue'], secret.secretFullArn ?? `${secret.secretArn}-??????`);
    if (!secret.encryptionKey) return;
    // as CDK does for its own keys; it grants nothing where the key was imported
    this.allow(['kms:Decrypt'], secret.encryptionKey.keyArn, { StringEquals: { 'kms:ViaService': `secretsmanager.${secret.env.region}.amazonaws.com` } });
  }

  /** Has Lambda send events there whose import failed. */
  public sendFailuresTo(destination: IDestination, owner: string): void {
    if (!this.failureDestination) {
      this.failureDestination = { destination, owner };
      this.function.configureAsyncInvoke({ onFailure: destination });
      return;
    }
    if (this.failureDestination.destination === destination) return;
    throw new Error(`failureDestination of certificate "${owner}" is another one than that of "${this.failureDestination.owner}": the certificates of a stack `
      + 'share one function and its destination, so give both the same object, or leave one out');
  }

  /**
   * The certificates are in any region, since one that moves to another region is deleted where it was. The function deletes only what it has
   * imported for this stack.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html
   */
  private allowCertificates(stack: Stack): void {
    const partition = Token.isUnresolved(stack.region) ? stack.partition : partitionOf(stack.region);
    const certificates = stack.formatArn({ partition, service: 'acm', region: '*', resource: 'certificate', resourceName: '*' });
    acknowledgeRole(this.role, certificates);
    const ofThisStack = { StringLike: { 'aws:ResourceTag/cdk-acm:imported-by': `${Fn.select(2, Fn.split('/', stack.stackId))}/*` } };
    this.allow(['acm:ListCertificates'], '*');
    this.allow(['acm:ImportCertificate', 'acm:AddTagsToCertificate', 'acm:DescribeCertificate', 'acm:ListTagsForCertificate'], certificates);
    this.allow(['acm:DeleteCertificate', 'acm:RemoveTagsFromCertificate'], certificates, ofThisStack);
  }

  private allow(actions: string[], resource: string, conditions?: Record<string, Record<string, string>>): void {
    this.role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [resource], conditions }));
  }
}

import { Duration, Stack, Token } from 'aws-cdk-lib';
import { IDestination } from 'aws-cdk-lib/aws-lambda';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { CODE } from './import-code';
import { ANY_CERTIFICATE, IMPORT_FUNCTION } from './nag-acknowledgements';
import { partitionOf } from '../../catalog/partitions';
import { LIBRARY_ID } from '../../cross-region/library-id';
import { acknowledgeWildcards } from '../../handler/nag-acknowledgements';
import { onePerStack } from '../../handler/one-per-stack';
import { ScheduledFunction, uuidOf } from '../../handler/scheduled-function';

/** It is part of logical IDs, so it can never change. */
const ID = `${LIBRARY_ID}Import`;

/** The function that imports all certificates of a stack. */
export class ImportFunction extends ScheduledFunction {
  /** The function of the stack. */
  public static for(scope: Construct): ImportFunction {
    return onePerStack(scope, ID, 'ImportFunction', (stack) => new ImportFunction(stack));
  }

  private failureDestination?: { readonly destination: IDestination; readonly owner: string };

  private constructor(stack: Stack) {
    super(stack, ID, {
      description: 'Imports the certificates of this stack into ACM',
      code: CODE,
      // an import takes seconds; a certificate is deleted when no service uses it any more
      timeout: Duration.minutes(15),
      reasons: IMPORT_FUNCTION,
    });
    this.allowCertificates(stack);
  }

  /** Lets the function read a secret, and decrypt it with the key that the app knows. */
  public allowReading(secret: ISecret): void {
    this.allow(['secretsmanager:GetSecretValue'], secret.secretFullArn ?? `${secret.secretArn}-??????`);
    if (!secret.encryptionKey) return;
    // as CDK does for its own keys; it grants nothing where the key was imported
    this.allow(['kms:Decrypt'], secret.encryptionKey.keyArn, { StringEquals: { 'kms:ViaService': secretsManagerIn(secret.env.region) } });
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
    // a role reaches the certificates of its own account only, and core takes no acknowledgement of a finding about an ARN with pseudo parameters
    const partition = Token.isUnresolved(stack.region) ? '*' : partitionOf(stack.region);
    const account = Token.isUnresolved(stack.account) ? '*' : stack.account;
    const certificates = stack.formatArn({ partition, account, service: 'acm', region: '*', resource: 'certificate', resourceName: '*' });
    acknowledgeWildcards(this.role, ['*', certificates], ANY_CERTIFICATE);
    const ofThisStack = { StringLike: { 'aws:ResourceTag/cdk-acm:imported-by': `${uuidOf(stack)}/*` } };
    this.allow(['acm:ListCertificates'], '*');
    this.allow(['acm:ImportCertificate', 'acm:AddTagsToCertificate', 'acm:DescribeCertificate', 'acm:ListTagsForCertificate'], certificates);
    this.allow(['acm:DeleteCertificate', 'acm:RemoveTagsFromCertificate'], certificates, ofThisStack);
  }
}

/**
 * The names under which Secrets Manager calls KMS. In China, the suffix of the name is that of the endpoints there.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 */
function secretsManagerIn(region: string): string | string[] {
  const name = `secretsmanager.${region}.amazonaws.com`;
  const isElsewhere = !Token.isUnresolved(region) && partitionOf(region) !== 'aws-cn';
  return isElsewhere ? name : [name, `${name}.cn`];
}

import { Duration, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ANY_CERTIFICATE, RECORDS_FUNCTION } from './nag-acknowledgements';
import { IValidationRole } from './validation-role-props';
import { CODE } from './write-records-code';
import { partitionOf } from '../../catalog/partitions';
import { LIBRARY_ID } from '../../cross-region/library-id';
import { InlineFunction } from '../../handler/inline-function';
import { acknowledgeWildcards } from '../../handler/nag-acknowledgements';
import { onePerStack } from '../../handler/one-per-stack';

/** It is part of logical IDs, so it can never change. */
const ID = `${LIBRARY_ID}Validation`;

/** The function that writes the validation records of all certificates of a stack into hosted zones of other accounts. */
export class ValidationFunction extends InlineFunction {
  /** The function of the stack. */
  public static for(scope: Construct): ValidationFunction {
    return onePerStack(scope, ID, 'ValidationFunction', (stack) => new ValidationFunction(stack));
  }

  private constructor(stack: Stack) {
    super(stack, ID, {
      description: 'Writes the validation records of the certificates of this stack into hosted zones of other accounts',
      code: CODE,
      timeout: Duration.minutes(5),
      reasons: RECORDS_FUNCTION,
    });
    this.allowCertificates(stack);
  }

  /** Lets the function assume a role. */
  public allowRole({ roleArn }: IValidationRole): void {
    this.allow(['sts:AssumeRole'], roleArn);
  }

  /**
   * The function requests a certificate to find the validation records, and deletes only such certificates.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html
   */
  private allowCertificates(stack: Stack): void {
    // core takes no acknowledgement of a finding about an ARN with pseudo parameters
    const partition = Token.isUnresolved(stack.region) ? '*' : partitionOf(stack.region);
    const [region, account] = [stack.region, stack.account].map((part) => Token.isUnresolved(part) ? '*' : part);
    const certificates = stack.formatArn({ partition, region, account, service: 'acm', resource: 'certificate', resourceName: '*' });
    acknowledgeWildcards(this.role, [certificates], ANY_CERTIFICATE);
    const ofThisStack = { StringLike: { 'aws:ResourceTag/cdk-acm:probe-of': `${Fn.select(2, Fn.split('/', stack.stackId))}/*` } };
    this.allow(['acm:RequestCertificate', 'acm:AddTagsToCertificate', 'acm:DescribeCertificate'], certificates);
    this.allow(['acm:DeleteCertificate'], certificates, ofThisStack);
  }
}

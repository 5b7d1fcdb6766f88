import { IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { PublicCertificateProps } from './public-certificate-props';

/** Properties of a CloudFrontCertificate. */
export interface CloudFrontCertificateProps extends PublicCertificateProps {
  /**
   * A stack of your own in us-east-1 to create the certificate in, of the same Stage and account.
   *
   * Changing this replaces the certificate.
   *
   * @default - the stack of this construct when that is in us-east-1, else a support stack that all such certificates of that stack share
   */
  readonly supportStack?: Stack;

  /**
   * Name of the support stack: at most 128 letters, digits and hyphens, of which the first is a letter.
   *
   * Stacks of one Stage and account that give the same name share one support stack. Give another name in each Stage of an account.
   * Give one too where one stack without a known region is deployed to several regions of an account.
   * It is not used when the stack of this construct is in us-east-1 itself. Changing this replaces the certificate.
   *
   * When the last certificate leaves the app, so does the support stack, but the deployed stack remains: delete it in the console.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
   * @default - the name and the region of the stack of this construct, `CdkAcm` and `us-east-1`, joined by hyphens. A name that would be longer
   * than 128 characters is cut and contains a hash
   */
  readonly supportStackName?: string;

  /**
   * Synthesizer of the support stack. If several certificates share the support stack, that of the first one is used.
   *
   * @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html
   * @default - the support stack is deployed with the roles of the stack that needs it, or that needs it first, without assets, so that us-east-1 need not be
   * bootstrapped; a stack whose synthesizer is not one of aws-cdk-lib gives it the default synthesizer of the App
   */
  readonly supportStackSynthesizer?: IStackSynthesizer;
}

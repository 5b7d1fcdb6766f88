import { IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { PublicCertificateProps } from './public-certificate-props';

/** Properties of a CloudFrontCertificate. */
export interface CloudFrontCertificateProps extends PublicCertificateProps {
  /**
   * A stack of your own in us-east-1 to create the certificate in, of the same Stage and account.
   *
   * Changing this replaces the certificate.
   *
   * @default - the stack of this construct when that is in us-east-1, else a support stack that all such certificates of the Stage share
   */
  readonly supportStack?: Stack;

  /**
   * Name of the support stack. Certificates of one Stage and account with the same name share it; each Stage of an account needs another one.
   *
   * Give it as soon as a second stack of the Stage has such a certificate: the default name comes from the first one.
   * Give it too where one stack without a known region is deployed to several regions of an account.
   * It is not used when the stack of this construct is in us-east-1 itself. Changing this replaces the certificate.
   *
   * When the last certificate leaves the app, so does the support stack, but the deployed stack remains: delete it in the console.
   *
   * @default - name and region of the first stack of the Stage that needs it, `CdkAcm` and `us-east-1`, joined by hyphens
   */
  readonly supportStackName?: string;

  /**
   * Synthesizer of the support stack. If several certificates share the support stack, that of the first one is used.
   *
   * @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html
   * @default - the support stack is deployed with the roles of the stack that needs it first, without assets, so that us-east-1 need not be
   * bootstrapped; a stack whose synthesizer is not one of aws-cdk-lib gives it the default synthesizer of the App
   */
  readonly supportStackSynthesizer?: IStackSynthesizer;
}

import { IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { PublicCertificateProps } from './public-certificate-props';

/** Properties of a MultiRegionCertificate. */
export interface MultiRegionCertificateProps extends PublicCertificateProps {
  /**
   * Regions that get a certificate whether something in this app uses it or not, such as `eu-west-1`.
   *
   * A region in which something uses a certificate need not be listed. If you remove a region that nothing else uses, its certificate leaves
   * the app; the last one of a support stack leaves the deployed stack behind.
   *
   * @default - a certificate is created in each region for which the app asks for one
   */
  readonly regions?: string[];

  /**
   * Stacks of your own to create certificates in: one at most for each region, of the same Stage and account.
   *
   * A stack can be the one that uses the certificate. Changing the stack of a region replaces its certificate.
   *
   * @default - the certificate of a region is in the stack of this construct when that is in the region, else in a support stack in the region
   */
  readonly supportStacks?: Stack[];

  /**
   * Name of the support stacks, which is the same in each region. Certificates of one Stage and account that give the same name share them; each
   * Stage of an account needs another one.
   *
   * Give it where one stack without a known region is deployed to several regions of an account. Changing this replaces the certificates.
   *
   * When the last certificate of a region leaves the app, so does the support stack, but the deployed stack remains: delete it in the console.
   *
   * @default - the name and region of this construct's stack, `CdkAcm` and the region of the support stack, joined by hyphens
   */
  readonly supportStackName?: string;

  /**
   * Synthesizer of the support stacks, one that several stacks can use, as those of aws-cdk-lib.
   *
   * @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html
   * @default - support stacks are deployed with the roles of this construct's stack, without assets, so that their regions need not be
   * bootstrapped; a stack whose synthesizer is not one of aws-cdk-lib gives them the default synthesizer of the App
   */
  readonly supportStackSynthesizer?: IStackSynthesizer;
}

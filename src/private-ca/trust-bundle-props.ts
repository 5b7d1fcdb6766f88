import { IBucket } from 'aws-cdk-lib/aws-s3';
import { IPrivateCertificateAuthority } from './private-certificate-authority-props';

/** Properties of a TrustBundle: at least one CA. */
export interface TrustBundleProps {
  /**
   * CAs of AWS Private CA. The bundle has the certificate of each and those of its issuers up to the root.
   *
   * A CA can be in another stack of the same Stage and account, in any region.
   *
   * @default - none
   */
  readonly authorities?: IPrivateCertificateAuthority[];

  /**
   * The certificates of CAs, as PEM text, such as `readFileSync('partner-ca.pem', 'utf8')`. A text can have several certificates.
   *
   * Synthesis refuses what is not the certificate of a CA, a CA that has expired, and a private key. A token is checked when the deployment
   * writes `file`.
   *
   * @default - none
   */
  readonly certificates?: string[];

  /**
   * The name of the parameter in AWS Systems Manager, for readers that are not in the app. The parameter is then created in any case.
   *
   * Changing this replaces the parameter.
   *
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
   * @default - CloudFormation chooses a name, and the parameter is created if the app uses it
   */
  readonly parameterName?: string;
}

/** An object in S3 that has the bundle. Its members have the names that the props of trust stores have in CDK. */
export interface TrustBundleFile {
  /** The bucket, which keeps all versions. */
  readonly bucket: IBucket;

  /** The key of the object. */
  readonly key: string;

  /** The version of the object. It changes whenever the bundle changes, so that a trust store reads the bundle again. */
  readonly version: string;
}

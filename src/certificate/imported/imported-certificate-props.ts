import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IDestination } from 'aws-cdk-lib/aws-lambda';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { AcmCertificateProps } from '../certificate-props';

/** Properties of every certificate that a function imports. */
export interface CertificateImportProps extends AcmCertificateProps {
  /**
   * The region of the certificate, such as `us-east-1` for CloudFront.
   *
   * The function imports into any region of the partition, without a stack there. Changing this replaces the certificate.
   *
   * @default - the region of the stack
   */
  readonly region?: string;

  /**
   * Where Lambda sends an event whose import failed three times: an SQS queue, an SNS topic, an EventBridge bus or a function. The record
   * has the event and the reason.
   *
   * A failed deployment needs no destination: CloudFormation reports it. All certificates of a stack share one function, and so this
   * destination. One of them is enough to set it.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
   * @default - failures are in the log of the function and in its metric `Errors`
   */
  readonly failureDestination?: IDestination;
}

/** Properties of an ImportedCertificate. */
export interface ImportedCertificateProps extends CertificateImportProps {
  /**
   * The secret with the certificate: JSON with the PEM texts `certificate`, `privateKey` and `certificateChain`, and with `passphrase` if the
   * key is encrypted.
   *
   * The chain begins with the issuer of the certificate. A self-signed certificate has none. If another account owns the secret, its resource
   * policy and the policy of its key must allow the role of the function to read it. If its key was imported into the app, give the
   * secret that key with `Secret.fromSecretAttributes({ encryptionKey })`.
   *
   * Changing this imports the certificate of the other secret.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
   */
  readonly secret: ISecret;

  /**
   * Names that the certificate must cover. The deployment fails if it does not, and so does the import of a new version.
   *
   * The checks read the names of the certificate here. A certificate with `domainNames` must be for servers.
   * Changing this imports the secret again.
   *
   * @default - the names are not verified
   */
  readonly domainNames?: string[];

  /**
   * The names of the fields in the secret.
   *
   * @default - `certificate`, `privateKey`, `certificateChain` and `passphrase`
   */
  readonly secretFields?: CertificateSecretFields;

  /**
   * A text of your choice. Changing it makes the next deployment read the secret again.
   *
   * New versions are imported without a deployment, as long as the type and size of the key stay the same. ACM cannot change these. So after
   * such a change of the secret, change this text: the deployment replaces the certificate. CloudFormation updates a resource only if its
   * template changes.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/import-reimport.html
   * @default - none
   */
  readonly secretRevision?: string;
}

/** The names of the fields of a secret with a certificate. */
export interface CertificateSecretFields {
  /**
   * The field with the certificate of the server.
   *
   * @default 'certificate'
   */
  readonly certificate?: string;

  /**
   * The field with the private key: PKCS #8, PKCS #1 or SEC 1.
   *
   * @default 'privateKey'
   */
  readonly privateKey?: string;

  /**
   * The field with the certificates of the issuers, each before its own issuer.
   *
   * @default 'certificateChain'
   */
  readonly certificateChain?: string;

  /**
   * The field with the passphrase of an encrypted private key. The secret needs none if the key is not encrypted.
   *
   * @default 'passphrase'
   */
  readonly passphrase?: string;
}

/** Properties of a self-signed certificate. */
export interface SelfSignedCertificateProps extends CertificateImportProps {
  /**
   * The names of the certificate; the first one becomes the common name.
   *
   * Changing this creates a new key and keeps the ARN.
   */
  readonly domainNames: string[];

  /**
   * Algorithm of the key pair: `RSA_2048` or `EC_PRIME256V1`.
   *
   * Changing this replaces the certificate.
   *
   * @default KeyAlgorithm.RSA_2048
   */
  readonly keyAlgorithm?: KeyAlgorithm;
}

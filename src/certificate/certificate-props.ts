import { RemovalPolicy } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';

/** What every certificate in ACM has: public, private and imported ones. */
export interface AcmCertificateProps {
  /**
   * The `Name` tag of the certificate, which the console shows.
   *
   * @default - the path of this construct
   */
  readonly certificateName?: string;

  /**
   * What becomes of the certificate when it is taken out of the app.
   *
   * ACM refuses to delete a certificate that is in use.
   *
   * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * What a certificate is made of that ACM issues, public or private; imported ones bring it along.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
export interface RequestedCertificateProps extends AcmCertificateProps {
  /**
   * First name on the certificate, 64 characters at most: it becomes the common name.
   *
   * May be a wildcard such as `*.example.com`, which covers one level and not `example.com` itself.
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   */
  readonly domainName: string;

  /**
   * Further names on the certificate, 253 characters at most each.
   *
   * A new account may put 10 names on a certificate, a quota increase reaches 100. Duplicates are dropped.
   * Changing this replaces the certificate; changing the order does not.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
   * @default - `domainName` is the only name
   */
  readonly subjectAlternativeNames?: string[];

  /**
   * Algorithm of the key pair. ACM issues public certificates with `RSA_2048`, `EC_PRIME256V1` and `EC_SECP384R1`; CloudFront does not take the last.
   *
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   * @default KeyAlgorithm.RSA_2048
   */
  readonly keyAlgorithm?: KeyAlgorithm;
}

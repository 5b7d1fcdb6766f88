import { RemovalPolicy } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';

/** Properties of every ACM certificate: public, private or imported. */
export interface AcmCertificateProps {
  /**
   * The `Name` tag of the certificate, which the ACM console shows.
   *
   * @default - the path of this construct
   */
  readonly certificateName?: string;

  /**
   * What happens to the certificate when you remove it from the app.
   *
   * ACM does not delete a certificate that is in use.
   *
   * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Properties of a certificate that ACM issues, public or private.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
export interface RequestedCertificateProps extends AcmCertificateProps {
  /**
   * The first name of the certificate, at most 64 characters. It becomes the common name.
   *
   * It can be a wildcard such as `*.example.com`, which covers one level but not `example.com` itself.
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   */
  readonly domainName: string;

  /**
   * Additional names of the certificate, at most 253 characters each.
   *
   * By default an account can have 10 names on a certificate; a quota increase allows up to 100. Duplicates are dropped.
   * Changing this replaces the certificate; changing the order does not.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
   * @default - `domainName` is the only name
   */
  readonly subjectAlternativeNames?: string[];

  /**
   * Algorithm of the key pair of the certificate.
   *
   * The issuer and the services that use the certificate accept only some algorithms. ACM issues public certificates with `RSA_2048`,
   * `EC_PRIME256V1` and `EC_SECP384R1`; CloudFront accepts only the first two. A private CA signs certificates of its own key family.
   *
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   * @default KeyAlgorithm.RSA_2048, or KeyAlgorithm.EC_PRIME256V1 if a private CA with an EC key of this library issues the certificate
   */
  readonly keyAlgorithm?: KeyAlgorithm;
}

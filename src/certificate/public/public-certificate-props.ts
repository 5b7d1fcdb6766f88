import { RemovalPolicy } from 'aws-cdk-lib';
import { CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';

/**
 * What a public certificate is made of, wherever it stands.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
export interface PublicCertificateProps {
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
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
   * @default - `domainName` is the only name
   */
  readonly subjectAlternativeNames?: string[];

  /**
   * Public hosted zone where ACM's validation records are written.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
   * @default - one of `hostedZones`, or as `validation` says
   */
  readonly hostedZone?: IHostedZone;

  /**
   * Public hosted zones where ACM's validation records are written, when the names stand in several.
   *
   * Each name goes to the most specific zone that it stands in.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
   * @default - `hostedZone` alone, or as `validation` says
   */
  readonly hostedZones?: IHostedZone[];

  /**
   * How ACM makes sure that the names are yours, when no hosted zone of this account can say it.
   *
   * With `CertificateValidation.fromDns()` the deployment waits until somebody has written the records.
   * With `CertificateValidation.fromEmail()` it waits until somebody has clicked the link in an email, and so does each renewal.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/domain-ownership-validation.html
   * @default - DNS records in `hostedZone` or `hostedZones`, one of which must then be given
   */
  readonly validation?: CertificateValidation;

  /**
   * Algorithm of the key pair. ACM issues `RSA_2048`, `EC_PRIME256V1` and `EC_SECP384R1`; CloudFront does not take the last.
   *
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   * @default KeyAlgorithm.RSA_2048
   */
  readonly keyAlgorithm?: KeyAlgorithm;

  /**
   * Whether certificate and private key may be exported, for use outside AWS.
   *
   * ACM charges for each exportable certificate when it issues and when it renews.
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html
   * @default false
   */
  readonly allowExport?: boolean;

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

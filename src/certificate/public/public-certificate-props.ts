import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RequestedCertificateProps } from '../certificate-props';

/**
 * What a public certificate is made of, wherever it stands.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-public.html
 */
export interface PublicCertificateProps extends RequestedCertificateProps {
  /**
   * Public hosted zone where ACM's validation records are written.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
   * @default - one of `hostedZones`, or as `validation` says
   */
  readonly hostedZone?: IHostedZone;

  /**
   * Public hosted zones where ACM's validation records are written, if the names are in several zones.
   *
   * Each name is validated in the most specific zone that contains it.
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
   * Whether certificate and private key may be exported, for use outside AWS.
   *
   * ACM charges for each exportable certificate when it issues and when it renews.
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html
   * @default false
   */
  readonly allowExport?: boolean;
}

import { ICertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { RequestedCertificateProps } from '../certificate-props';

/**
 * Properties of a PrivateCertificate.
 *
 * Its names can be names of an internal network, such as `orders.internal`, of two labels at least. ACM does not validate them.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html
 */
export interface PrivateCertificateProps extends RequestedCertificateProps {
  /**
   * The CA that issues the certificate, in the region of the certificate's stack.
   *
   * It can be in another account that shares it with yours. Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/pca-ram.html
   */
  readonly authority: ICertificateAuthority;

  /**
   * Whether the certificate and its private key can be exported, for use outside of the integrated services.
   *
   * AWS charges for each exported certificate that a CA has issued. Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/export-private.html
   * @default false
   */
  readonly allowExport?: boolean;
}

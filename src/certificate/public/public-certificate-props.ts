import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RequestedCertificateProps } from '../certificate-props';
import { IValidationRole } from '../validation/validation-role-props';

/**
 * Properties of a public certificate in any region.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-public.html
 */
export interface PublicCertificateProps extends RequestedCertificateProps {
  /**
   * The public hosted zone for ACM's validation records.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
   * @default - one of `hostedZones`, or none if `validation` is given
   */
  readonly hostedZone?: IHostedZone;

  /**
   * The public hosted zones for ACM's validation records, if the names are in several zones.
   *
   * Each name is validated in the most specific zone that contains it.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
   * @default - only `hostedZone`, or none if `validation` is given
   */
  readonly hostedZones?: IHostedZone[];

  /**
   * How ACM validates that you own the names, if not through a hosted zone of this account.
   *
   * With `CertificateValidation.fromDns()` the deployment waits until you have created the validation records.
   * With `CertificateValidation.fromEmail()` it waits until the owner has followed the link in an email, and so does each renewal.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/domain-ownership-validation.html
   * @default - DNS records in `hostedZone` or `hostedZones`; one of them is then required
   */
  readonly validation?: CertificateValidation;

  /**
   * The role that writes the validation records, if the hosted zone is in another account.
   *
   * The stack of the certificate gets a function that writes the records before the certificate is created: see `ValidationRole`. To find them, it
   * requests a certificate and deletes it, each time the names change. So each change counts twice towards the yearly quota of ACM. The records are kept when you remove the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
   * @default - CloudFormation writes the records, which it can do in the account of the certificate only
   */
  readonly validationRole?: IValidationRole;

  /**
   * The roles that write the validation records, if the names are in several hosted zones of other accounts. Each has its `hostedZone`.
   *
   * In a hosted zone without a role, CloudFormation writes the records.
   *
   * @default - only `validationRole`
   */
  readonly validationRoles?: IValidationRole[];

  /**
   * Whether the certificate and its private key can be exported, for use outside of the integrated services.
   *
   * ACM charges for each exportable certificate when it is issued and at each renewal.
   * Changing this replaces the certificate.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html
   * @default false
   */
  readonly allowExport?: boolean;
}

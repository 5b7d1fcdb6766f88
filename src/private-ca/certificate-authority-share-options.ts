/**
 * With whom a CA is shared. At least one of `accounts` and `organizationArns` is required.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/pca-ram.html
 */
export interface CertificateAuthorityShareOptions {
  /**
   * The IDs of accounts, in your organization or outside of it.
   *
   * @default - none
   */
  readonly accounts?: string[];

  /**
   * The ARNs of your organization or of its organizational units.
   *
   * @default - none
   */
  readonly organizationArns?: string[];

  /**
   * Whether the other accounts can also create CAs below this one, which issue no further CAs. It needs a `pathLength` of 1 at least, or a root CA.
   *
   * @default false
   */
  readonly allowSubordinates?: boolean;
}

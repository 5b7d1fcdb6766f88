import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IRole } from 'aws-cdk-lib/aws-iam';

/** Properties of an `EnclaveCertificate`. */
export interface EnclaveCertificateProps {
  /**
   * The certificate: a public or private one of ACM with an RSA key, in the region of the instance.
   *
   * Changing this replaces the association.
   *
   * @see https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html
   */
  readonly certificate: ICertificate;

  /**
   * The role of the instance. A certificate can have 16 roles at most; one more is refused, and so is the same role again or one of
   * another partition.
   *
   * It gets the permissions that ACM for Nitro Enclaves requires. A role of another account, about which a warning is given, or one that is
   * imported as immutable, gets none.
   *
   * @see https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html#add-policy
   */
  readonly role: IRole;
}

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ICertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { CertificateAuthorityUsageMode } from './certificate-authority-usage-mode';
import { CertificateRevocationListOptions } from './crl-options';

/** A CA of AWS Private CA with the certificates that its clients trust. */
export interface IPrivateCertificateAuthority extends ICertificateAuthority {
  /** The certificate of the CA and those of its issuers up to the root, as PEM text. The certificate of the CA is the first one. */
  readonly completeCertificateChain: string;
}

/** Properties of a PrivateCertificateAuthority. */
export interface PrivateCertificateAuthorityProps {
  /**
   * The common name of the CA, at most 64 characters. Certificates name their issuer by it. Changing this replaces the CA.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/APIReference/API_ASN1Subject.html
   */
  readonly commonName: string;

  /**
   * The organization that the CA belongs to, at most 64 characters. Changing this replaces the CA.
   *
   * @default - none
   */
  readonly organization?: string;

  /**
   * The unit of the organization, at most 64 characters. Changing this replaces the CA.
   *
   * @default - none
   */
  readonly organizationalUnit?: string;

  /**
   * The code of the country, such as `DE`. Changing this replaces the CA.
   *
   * @default - none
   */
  readonly country?: string;

  /**
   * The state or province, at most 128 characters. Changing this replaces the CA.
   *
   * @default - none
   */
  readonly state?: string;

  /**
   * The city, at most 128 characters. Changing this replaces the CA.
   *
   * @default - none
   */
  readonly locality?: string;

  /**
   * The CA that signs the certificate of this CA.
   *
   * It must be in the same region. Use `PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes()` for a CA that this app does not
   * create. Changing this issues a new certificate for the same key.
   *
   * @default - this is a root CA, which signs its own certificate
   */
  readonly parent?: IPrivateCertificateAuthority;

  /**
   * How long the certificate of the CA is valid, in whole days.
   *
   * A CA must expire before its parent. A CA from which ACM issues certificates needs at least 396 days, since those are valid for 395 days.
   * Changing this issues a new certificate for the same key, valid from the day of the deployment: so you renew a CA.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/ca-lifecycle.html
   */
  readonly validity: Duration;

  /**
   * Algorithm of the key pair of the CA: RSA with 2048, 3072 or 4096 bits, or an elliptic curve.
   *
   * A CA signs certificates of its own key family. Changing this replaces the CA.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthority.html
   * @default - that of `parent`, or RSA_4096
   */
  readonly keyAlgorithm?: KeyAlgorithm;

  /**
   * How many CAs can follow this one in a chain, from 0 to 3. A CA with 0 issues certificates, but no CAs.
   *
   * Changing this issues a new certificate for the same key.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/ca-hierarchy.html
   * @default - 0 with a `parent`; a root CA has no limit
   */
  readonly pathLength?: number;

  /**
   * For how long the CA issues certificates. Changing this replaces the CA.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html
   * @default CertificateAuthorityUsageMode.GENERAL_PURPOSE
   */
  readonly usageMode?: CertificateAuthorityUsageMode;

  /**
   * Whether clients can ask AWS Private CA if a certificate is revoked (OCSP).
   *
   * AWS charges for each certificate of a CA with OCSP. Certificates that are issued already keep what they have.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/revocation-setup.html
   * @see https://aws.amazon.com/private-ca/pricing/
   * @default - true, but false for short-lived certificates, which need no revocation, and in China, which has no OCSP
   */
  readonly ocsp?: boolean;

  /**
   * The name of the server in the OCSP URL of certificates, such as `ocsp.example.com`.
   *
   * Create a CNAME record from it to the OCSP server of the region, or to your own proxy. It turns `ocsp` on.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/ocsp-customize.html
   * @default - the name that AWS Private CA has in the region
   */
  readonly ocspDomainName?: string;

  /**
   * A list of the revoked certificates (CRL), for clients that do not use OCSP: `crl: {}` is enough.
   *
   * Creates a private bucket and a CloudFront distribution that serves it over HTTP, which together cost less than a cent per month for a few clients.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/crl-planning.html
   * @default - no list
   */
  readonly crl?: CertificateRevocationListOptions;

  /**
   * Whether ACM can renew the certificates that it issues from this CA in the account of the CA.
   *
   * The permission is retained like the CA, so `false` later on removes it only if `removalPolicy` was RemovalPolicy.DESTROY before.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/create-CA.html
   * @default - true, but false for short-lived certificates, which ACM does not issue
   */
  readonly acmRenewal?: boolean;

  /**
   * What happens to the CA, its certificate and its activation when you remove it from the app, or when a change replaces it.
   *
   * A deleted CA can be restored for 30 days. Clients then still trust what it has issued, but ACM cannot renew it.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/PCADeleteCA.html
   * @default RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, which retains all of it unless the deployment that creates it fails
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** What is known of a CA that this app does not create. */
export interface PrivateCertificateAuthorityAttributes {
  /** The ARN of the CA. */
  readonly certificateAuthorityArn: string;

  /** The certificate of the CA and those of its issuers up to the root, as PEM text. The certificate of the CA is the first one. */
  readonly completeCertificateChain: string;

  /**
   * Algorithm of the key pair of the CA.
   *
   * @default - read from `completeCertificateChain`; required as soon as that is known at deployment only and the CA is a `parent`
   */
  readonly keyAlgorithm?: KeyAlgorithm;
}

import type { ResourceRequest } from '../../../handler/custom-resource/request';

/** What the function imports, as the template says it. */
export interface ImportProperties {
  /** The region of the certificate. */
  readonly Region: string;

  /** The secret with the certificate. Without one, the function makes a self-signed certificate. */
  readonly SecretArn?: string;
  readonly SecretFields?: SecretFields;

  /** A text that changes when the deployment has to read the secret again. */
  readonly SecretRevision?: string;

  /** The names that the certificate has to cover. */
  readonly DomainNames?: readonly string[];

  /** The key of a self-signed certificate, in ACM's words. */
  readonly KeyAlgorithm?: string;
  /** The tags of the user, by their keys. */
  readonly Tags?: Readonly<Record<string, string>>;
}

/** The names of the fields of the secret. */
export interface SecretFields {
  readonly Certificate: string;
  readonly PrivateKey: string;
  readonly CertificateChain: string;
  readonly Passphrase: string;
}

/** What CloudFormation sends when it creates, updates or deletes the certificate. */
export type ResourceEvent = ResourceRequest<ImportProperties>;

/** What the rule sends each day, and when the secret has a new version. The secret is read again, so it has no version. */
export interface RenewalEvent {
  readonly CertificateArn: string;
  readonly Properties: ImportProperties;
}

/** How `CertificateLookup` begins the description of an SSM parameter: with a text that changes whenever the certificate is replaced. */
const REVISION = /^Revision \S+ of the certificate\b/;

/** Whether a description changes whenever the certificate that it describes is replaced. */
export function namesRevision(description: string): boolean {
  return REVISION.test(description);
}

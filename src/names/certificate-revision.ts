/** How `ArnLookup` begins the description of an SSM parameter: with a text that changes whenever the certificate or the CA is replaced. */
const REVISION = /^Revision \S+ of the (certificate|CA)\b/;

/** Whether a description changes whenever the certificate or the CA that it describes is replaced. */
export function namesRevision(description: string): boolean {
  return REVISION.test(description);
}

/** Writes one line of JSON into the log of the function. */
export function log(entry: object): void {
  console.log(JSON.stringify(entry));
}

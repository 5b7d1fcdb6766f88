/** What the user has to change, in one sentence that holds nothing secret. */
export class Refused extends Error {}

/** What the log and an answer say of an error. */
export function messageOf(error: unknown): string {
  const { name, message } = error as Error;
  return error instanceof Refused ? message : `${name}: ${message}`;
}

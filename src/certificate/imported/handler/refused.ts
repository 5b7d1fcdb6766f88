/** What the owner of the secret has to change, in one sentence without any key material. */
export class Refused extends Error {}

/** Refuses what a field of the secret holds. */
export function refuse(field: string, problem: string): never {
  throw new Refused(`field "${field}" ${problem}`);
}

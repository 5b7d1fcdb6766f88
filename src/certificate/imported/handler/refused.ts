import { Refused } from '../../../handler/custom-resource/refused';

/** Refuses what a field of the secret holds. The sentence has no key material. */
export function refuse(field: string, problem: string): never {
  throw new Refused(`field "${field}" ${problem}`);
}

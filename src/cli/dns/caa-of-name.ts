import { isAbsent, type CaaRecord, type Failure } from './answer';
import type { DnsClient } from './dns-client';
import { suffixesOf } from './zone-of-name';

/** The CAA records that apply to a name. */
export interface CaaOfName {
  /** Where they are; undefined if there are none. */
  readonly at?: string;
  readonly records: readonly CaaRecord[];

  /** Why they cannot be read. */
  readonly failure?: Failure;
}

/**
 * Climbs from a name to the nearest CAA records.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8659#section-3
 */
export async function caaOfName(dns: DnsClient, name: string): Promise<CaaOfName> {
  for (const at of suffixesOf(name)) {
    const answer = await dns.caa(at);
    if (answer.records.length > 0) return { at, records: answer.records };
    if (!isAbsent(answer)) return { at, records: [], failure: answer.failure };
  }
  return { records: [] };
}

import { isAbsent, type CaaRecord, type Failure } from './answer';
import { cnameChain } from './cname-chain';
import type { DnsClient } from './dns-client';
import { suffixesOf } from './zone-of-name';

/** The CAA records that apply to a name. */
export interface CaaOfName {
  /** Where they are; undefined if there are none. */
  readonly at?: string;
  readonly records: readonly CaaRecord[];

  /** The name to which the alias `at` leads, if it is one: its records are those of that name. */
  readonly alias?: string;

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
    if (answer.failure === 'silence' || answer.failure === 'unreadable') return { at, ...answer };
    if (!isAbsent(answer)) return { at, alias: (await cnameChain(dns, at)).targets.at(-1), ...answer };
  }
  return { records: [] };
}

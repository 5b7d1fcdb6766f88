import { isAbsent, type Failure } from './answer';
import type { DnsClient } from './dns-client';

/** The CNAME records that lead from a name to another one. */
export interface CnameChain {
  /** The target of each record, in order; none if the name has no CNAME record. */
  readonly targets: readonly string[];

  /** Whether the records lead back to one of them. */
  readonly isLoop: boolean;

  /** Why the name has no CNAME record, or why a target could not be asked. */
  readonly failure?: Failure;
}

/** More than ACM follows, so that a longer chain is seen as one. */
const LONGEST = 8;

/** Follows the CNAME records from a name. */
export async function cnameChain(dns: DnsClient, name: string): Promise<CnameChain> {
  const targets: string[] = [];
  for (let at = name; targets.length < LONGEST; at = targets[targets.length - 1]) {
    const answer = await dns.cname(at);
    const [target] = answer.records;
    if (target === undefined) return { targets, isLoop: false, failure: targets.length === 0 || !isAbsent(answer) ? answer.failure : undefined };
    if (target === name || targets.includes(target)) return { targets: [...targets, target], isLoop: true };
    targets.push(target);
  }
  return { targets, isLoop: false };
}

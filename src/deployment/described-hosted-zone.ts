/** What Route 53 says of a hosted zone, and DNS of its name. Members that are undefined are unknown. */
export interface DescribedHostedZone {
  /** Whether Route 53 has it. */
  readonly exists: boolean;

  /** Without a dot at its end. */
  readonly name?: string;
  readonly isPrivate?: boolean;

  /** The name servers that answer for it. */
  readonly nameServers: readonly string[];

  /** The name servers that DNS asks about its name, if none of them answers for this zone: none if the name is not delegated. */
  readonly otherServers?: readonly string[];
}

/** A hosted zone that Route 53 does not have. */
export const MISSING_ZONE: DescribedHostedZone = { exists: false, nameServers: [] };

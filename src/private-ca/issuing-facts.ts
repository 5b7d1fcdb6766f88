import { ICertificateAuthority } from 'aws-cdk-lib/aws-acmpca';

/** What decides which certificates a CA can issue. What is undefined is not known, or has no limit. */
export interface IssuingFacts {
  readonly keyAlgorithm?: string;

  /** Whether its chain is not known in this run of the app only, since the CDK CLI has yet to look it up. */
  readonly isLookedUpLater?: boolean;

  /** For how many days its own certificate is valid, when the deployment issues it. */
  readonly days?: number;

  /** When its own certificate expires, when that exists already. */
  readonly expires?: Date;

  /** Whether its certificates are valid for seven days at most. */
  readonly isShortLived?: boolean;

  /** How many CAs can follow it in a chain. */
  readonly pathLength?: number;
}

interface FactsHolder {
  readonly _issuing: IssuingFacts;
}

/** What is known of any CA. Nothing is known of a CA that is not of this library. */
export function issuingFactsOf(authority: ICertificateAuthority): IssuingFacts {
  return '_issuing' in authority ? (authority as ICertificateAuthority & FactsHolder)._issuing : {};
}

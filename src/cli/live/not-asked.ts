/** Something in AWS that a template names by its ARN or its ID, or the domain of a hosted zone in DNS. */
export interface Subject {
  readonly kind: 'certificate' | 'hosted zone' | 'domain';

  /** The ARN of a certificate, the ID of a hosted zone, or the name of a domain. */
  readonly id: string;

  /** The paths of the resources that name it. */
  readonly paths: readonly string[];
}

/** A subject that AWS or DNS was not asked about, or about which there is no answer. */
export interface NotAsked extends Subject {
  /** Why not: the rest of a sentence after "as". */
  readonly reason: string;
}

/** What became of the questions to AWS. */
export interface LiveReport {
  /** What AWS has answered. */
  readonly answered: readonly Subject[];
  readonly notAsked: readonly NotAsked[];
}

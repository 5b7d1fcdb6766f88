/** Something in AWS that a template names by its ARN or its ID. */
export interface Subject {
  readonly kind: 'certificate' | 'hosted zone';

  /** The ARN of a certificate, or the ID of a hosted zone. */
  readonly id: string;

  /** The paths of the resources that name it. */
  readonly paths: readonly string[];
}

/** A subject that AWS was not asked about, or to which AWS gave no answer. */
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

import type { Diagnosis } from './diagnosis';

/** What is diagnosed: a certificate, or a name by itself. */
export interface Subject {
  /** What to call it: a construct path, an ARN or a name. */
  readonly title: string;
  readonly names: readonly SubjectName[];

  /** Whether it has more names, which are known only during the deployment. */
  readonly hasUnknownNames?: boolean;

  /** Where its certificate is; undefined if that is not known. */
  readonly region?: string;

  /** The ARN of its certificate, if that is known. */
  readonly arn?: string;

  /** A name whose parent must have an address, if the certificate is for such a name. */
  readonly childOfAddress?: string;
}

/** A name of a certificate. */
export interface SubjectName {
  readonly name: string;

  /** The ID of the hosted zone into which CloudFormation writes its validation record. */
  readonly zoneId?: string;
}

/** A subject with what was found. */
export interface Result {
  readonly subject: Subject;
  readonly diagnoses: readonly Diagnosis[];

  /** The status of its certificate in ACM, if ACM was asked and has one. */
  readonly status?: string;
}

/** Why DNS has no records of a type at a name. */
export type Failure =
  /** The name does not exist. */
  | 'no-name'
  /** The name exists without records of this type. */
  | 'no-data'
  /** The resolver could not get an answer from the servers of the zone, or the answer failed the DNSSEC check. */
  | 'server-failure'
  /** The server refused the question. */
  | 'refused'
  /** The server did not answer, or its answer cannot be read. */
  | 'silence'
  /** There are CAA records, and one of them cannot be read. */
  | 'unreadable';

/** What DNS answers to one question. */
export interface Answer<T = string> {
  readonly records: readonly T[];

  /** Why there are no records; undefined if there are some. */
  readonly failure?: Failure;
}

/** A record of the type CAA. */
export interface CaaRecord {
  readonly critical: boolean;

  /** Such as `issue`. */
  readonly tag: string;
  readonly value: string;
}

/** Whether a failure means that there are certainly no such records. */
export function isAbsent({ failure }: Pick<Answer, 'failure'>): boolean {
  return failure === 'no-name' || failure === 'no-data';
}

/** Whether a resolver says that it cannot answer. */
export function isFailed({ failure }: Pick<Answer, 'failure'>): boolean {
  return failure === 'server-failure' || failure === 'refused';
}

/** The code of an error about an answer that has come and cannot be read. */
export const UNREADABLE = 'UNREADABLE';

const FAILURES: Readonly<Record<string, Failure>> = {
  ENOTFOUND: 'no-name',
  // such as a label of more than 63 characters: no such name can exist
  EBADNAME: 'no-name',
  EBADQUERY: 'no-name',
  ENODATA: 'no-data',
  ESERVFAIL: 'server-failure',
  ENOTIMP: 'server-failure',
  EFORMERR: 'server-failure',
  EREFUSED: 'refused',
  [UNREADABLE]: 'unreadable',
};

/**
 * The failure that an error code of Node means.
 *
 * @see https://nodejs.org/api/dns.html#error-codes
 */
export function failureOf(code: unknown): Failure {
  return typeof code === 'string' && Object.hasOwn(FAILURES, code) ? FAILURES[code] : 'silence';
}

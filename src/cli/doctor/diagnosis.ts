/** What a diagnosis is about. */
export type Aspect = 'zone' | 'hosted-zone' | 'caa' | 'record' | 'certificate' | 'parent' | 'endpoint';

/** What a look showed. */
export type Verdict =
  /** It is a cause: the certificate is not issued or not served while it lasts. */
  | 'wrong'
  /** It may be one. */
  | 'doubtful'
  | 'right'
  /** It is not done yet. */
  | 'waiting'
  /** It was not asked: something that the question needs is not given. */
  | 'not-asked'
  /** It was asked, and there was no answer. */
  | 'unanswered';

/** The causes that the certificate of a server shows. */
export const ENDPOINT_CAUSES = [
  'uncovered-name',
  'expired-certificate',
  'other-certificate',
  'incomplete-chain',
  'untrusted-issuer',
  'missing-tls',
  'refused-name',
  'refused-handshake',
] as const;

export type EndpointCause = typeof ENDPOINT_CAUSES[number];

/** The causes that can be found, each with a section in docs/pending-validation.md. */
export const CAUSES = [
  'unregistered-domain',
  'broken-dnssec',
  'broken-name-servers',
  'forbidding-caa',
  'unreadable-caa',
  'missing-record',
  'doubled-name',
  'wrong-value',
  'wildcard-record',
  'flattened-record',
  'text-record',
  'circular-record',
  'long-chain',
  'spreading-record',
  'missing-delegation',
  'other-delegation',
  'private-zone',
  'other-zone',
  'missing-zone',
  'full-zone',
  'final-status',
  'unanswered-mail',
  'missing-certificate',
  'missing-parent-record',
  ...ENDPOINT_CAUSES,
] as const;

export type Cause = typeof CAUSES[number];

/** What was found about one aspect. */
export interface Diagnosis {
  readonly aspect: Aspect;
  readonly verdict: Verdict;

  /** What is wrong; undefined unless the verdict is `wrong` or `doubtful`. */
  readonly cause?: Cause;

  /** The facts, in one sentence. */
  readonly message: string;

  /** What to do, in one sentence. */
  readonly fix?: string;
}

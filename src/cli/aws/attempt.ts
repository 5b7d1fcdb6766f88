import { NotAskedError } from './asked';
import type { Credentials } from './credentials';
import type { Endpoint } from './endpoint';
import type { Question } from './question';
import { errorIn, notFromAws, readResponse, type AwsResponse } from './response';
import { signedHeaders } from './signature';

/** Why there is no answer: AWS refuses, or refuses the credentials, is too busy, does not answer, or is not at the other end. */
export type FailureKind = 'refused' | 'no-credentials' | 'busy' | 'silent' | 'unreachable';

/** An attempt without an answer. */
export interface Failure {
  readonly kind: FailureKind;
  readonly error: NotAskedError;
}

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/CommonErrors.html */
const THROTTLED = /Throttl|TooManyRequests|RequestLimitExceeded/;

/**
 * The errors of credentials, which meet every other question too.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/CommonErrors.html
 */
const OF_CREDENTIALS = /^(ExpiredToken|IncompleteSignature|InvalidClientTokenId|InvalidSignature|MissingAuthenticationToken|SignatureDoesNotMatch|UnrecognizedClient)/;

/** The errors of a connection that the next attempt would meet too. */
const LASTING = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)$|CERT|_TLS_|^ERR_SSL/;

/** Sends a question once. Returns the body of the answer. */
export async function attemptToAsk(
  question: Question, { url: base, region }: Endpoint, credentials: Credentials, timeout: number,
): Promise<string | Failure> {
  const { service, method, path, query, headers, body } = question;
  const url = new URL(base.pathname.replace(/\/$/, '') + path + (query && `?${query}`), base);
  // fetch adds the host itself
  const { host, ...sent } = signedHeaders({ method, url, headers, body }, { service, region }, credentials, new Date());
  try {
    // A redirection would take the token of a session to another server.
    const response = await fetch(url, { method, headers: sent, body: body || undefined, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    const answer = await readResponse(response, host);
    return answer.status >= 200 && answer.status < 300 ? answer.body : refusal(answer, host);
  } catch (error) {
    return error instanceof NotAskedError ? { kind: 'unreachable', error } : noAnswer(error, host, timeout);
  }
}

function refusal({ status, body }: AwsResponse, host: string): Failure {
  const { code, message = '' } = errorIn(body) ?? {};
  const error = code === undefined ? notFromAws(host, status) : new NotAskedError(message === '' ? code : `${code}: ${message}`, code);
  if (status >= 500 || status === 429 || (code !== undefined && THROTTLED.test(code))) return { kind: 'busy', error };
  if (code === undefined) return { kind: 'unreachable', error };
  return { kind: OF_CREDENTIALS.test(code) ? 'no-credentials' : 'refused', error };
}

function noAnswer(error: unknown, host: string, timeout: number): Failure {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: { readonly code?: unknown } };
  if (name === 'TimeoutError') return { kind: 'silent', error: new NotAskedError(`${host} does not answer within ${timeout / 1000} seconds`) };
  const code = typeof cause?.code === 'string' ? cause.code : undefined;
  return {
    kind: code !== undefined && LASTING.test(code) ? 'unreachable' : 'silent',
    error: new NotAskedError(`${host} cannot be reached${code === undefined ? '' : ` (${code})`}`),
  };
}

import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from './credentials';

/** A request as it is signed. */
export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** For which service and region a request is signed. */
export interface SigningScope {
  readonly service: string;
  readonly region: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The headers with which a request is sent: its own, the date, and the signature (version 4) of them all. The path has no characters that are
 * written in another way in a URL.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(
  { method, url, headers, body }: SignedRequest, { service, region }: SigningScope, credentials: Credentials, now: Date,
): Record<string, string> {
  const date = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = date.slice(0, 8);
  const sent: Record<string, string> = {
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    'host': url.host,
    'x-amz-date': date,
    ...credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken },
  };
  const names = Object.keys(sent).sort();
  const canonical = [
    method, url.pathname, canonicalQuery(url), ...names.map((name) => `${name}:${sent[name].trim()}`), '', names.join(';'), hashOf(body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(authenticated, `AWS4${credentials.secretAccessKey}`);
  const signature = authenticated(key, [ALGORITHM, date, scope, hashOf(canonical)].join('\n')).toString('hex');
  return {
    ...sent,
    authorization: `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

/** The query of a URL, sorted, with every character escaped that RFC 3986 does not leave as it is. */
function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).sort().join('&');
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function authenticated(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

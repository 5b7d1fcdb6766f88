import { NotAskedError } from './asked';
import { textIn } from './xml';
import { isMap } from '../../deployment/intrinsics';

/** What an answer of AWS has at most: more is not from AWS. */
const MOST_BYTES = 5_000_000;

/** The answer to a request. */
export interface AwsResponse {
  readonly status: number;
  readonly body: string;
}

/** Reads a response whole, but for what is too large. */
export async function readResponse(response: Response, host: string): Promise<AwsResponse> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    const data = part as Uint8Array;
    bytes += data.length;
    if (bytes > MOST_BYTES) throw notFromAws(host);
    parts.push(data);
  }
  return { status: response.status, body: Buffer.concat(parts).toString('utf8') };
}

/** An error with which AWS answers. */
export interface AwsErrorAnswer {
  readonly code: string;
  readonly message: string;
}

/**
 * The error in an answer, in JSON or in XML; undefined if that is no answer of AWS.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/CommonErrors.html
 */
export function errorIn(body: string): AwsErrorAnswer | undefined {
  const json = parsed(body);
  const [code, message] = isMap(json) ? [json.__type, json.message ?? json.Message] : [textIn(body, 'Code'), textIn(body, 'Message')];
  if (typeof code !== 'string' || code === '') return undefined;
  // A code in JSON may have the name of a package before it. Further lines repeat the request.
  return { code: code.split('#').at(-1)!, message: typeof message === 'string' ? message.trim().split('\n')[0].replace(/\.$/, '') : '' };
}

/** The map in an answer. */
export function mapIn(body: string): Readonly<Record<string, unknown>> | undefined {
  const json = parsed(body);
  return isMap(json) ? json : undefined;
}

/** What a proxy, a firewall or something else answers. */
export function notFromAws(host: string, status?: number): NotAskedError {
  return new NotAskedError(`${host} answers with something that is not from AWS${status === undefined ? '' : ` (status ${status})`}`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

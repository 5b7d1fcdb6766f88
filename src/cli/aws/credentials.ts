import { NotAskedError } from './asked';
import { exportedCredentials } from './exported-credentials';
import type { Credentials, Environment } from './signing-key';

export type { Credentials, Environment } from './signing-key';

const VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** Whitespace at the ends, which a file or a secret of CI may add, belongs to no credential. Anything else would end in a header. */
const VISIBLE = /^[!-~]+$/;

/**
 * The credentials of the environment, as CI sets them, or those that the AWS CLI has for a profile. As in the AWS CLI, a profile that is given
 * is used even if the environment has credentials.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
 */
export async function findCredentials(environment: Environment, profile?: string): Promise<Credentials> {
  const [accessKeyId, secretAccessKey, sessionToken] = VARIABLES.map((name) => environment[name]?.trim() || undefined);
  const isInEnvironment = profile === undefined && (accessKeyId ?? secretAccessKey) !== undefined;
  if (!isInEnvironment) return checked(await exportedCredentials(environment, profile));
  if (accessKeyId === undefined) throw new NotAskedError('AWS_SECRET_ACCESS_KEY is set and AWS_ACCESS_KEY_ID is not');
  if (secretAccessKey === undefined) throw new NotAskedError('AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not');
  return checked({ accessKeyId, secretAccessKey, sessionToken });
}

function checked(credentials: Credentials): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken = '-', expires = Infinity } = credentials;
  if (![accessKeyId, secretAccessKey, sessionToken].every((text) => VISIBLE.test(text))) {
    throw new NotAskedError('the AWS credentials have characters that no credentials of AWS have');
  }
  if (expires <= Date.now()) throw new NotAskedError(`the AWS credentials expired at ${new Date(expires).toISOString()}`);
  return credentials;
}

/** Shorter texts are the made-up credentials of an emulator, and may be part of any sentence. AWS's access key IDs have 16 characters at least. */
const SHORTEST_SECRET = 16;

/** A text of AWS without the credentials: it may repeat what a request had. */
export function withoutCredentials(text: string, { accessKeyId, secretAccessKey, sessionToken = '' }: Credentials): string {
  return [sessionToken, secretAccessKey, accessKeyId].filter(({ length }) => length >= SHORTEST_SECRET).reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
}

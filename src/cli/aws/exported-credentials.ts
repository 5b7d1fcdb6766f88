import { execFile } from 'node:child_process';
import { NotAskedError } from './asked';
import type { Credentials, Environment } from './signing-key';
import { isMap } from '../../deployment/intrinsics';

const COMMAND = ['configure', 'export-credentials', '--format', 'process'];

/** What to do where no profile is given and there are none. */
const WITHOUT_PROFILE = 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or install version 2 of the AWS CLI and run "aws configure" or "aws sso login"';

/** The CLI may ask for the code of an MFA device, or assume several roles in turn. */
const MILLISECONDS = 60_000;

/**
 * The credentials that the AWS CLI finds: those of a profile, of SSO, of a role, or of the machine.
 *
 * @see https://docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html
 */
export async function exportedCredentials(environment: Environment, profile?: string): Promise<Credentials> {
  // In one argument, a name that begins with a hyphen is no option.
  const argv = [...COMMAND, ...profile === undefined ? [] : [`--profile=${profile}`]];
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile('aws', argv, { env: { ...environment }, timeout: MILLISECONDS, killSignal: 'SIGKILL', windowsHide: true }, (error, stdout, stderr) => {
      if (error) reject(new NotAskedError(reasonOf(error, stderr, profile)));
      else resolve(stdout);
    });
    child.stdin?.end();
  });
  return read(output);
}

function reasonOf({ code, killed }: { readonly code?: unknown; readonly killed?: boolean }, stderr: string, profile?: string): string {
  const whose = profile === undefined ? '' : ` of the profile "${profile}"`;
  const none = `there are no AWS credentials${whose}`;
  if (code === 'ENOENT') return `${none}: ${profile === undefined ? WITHOUT_PROFILE : `install version 2 of the AWS CLI, and sign in: ${signIn(profile)}`}`;
  if (killed) return `"aws ${COMMAND.join(' ')}" gives no AWS credentials${whose} within ${MILLISECONDS / 1000} seconds`;
  const lines = stderr.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  // Version 1 lists its commands.
  if (lines.some((line) => /Invalid choice|argument subcommand/.test(line))) {
    return `${none}: "aws ${COMMAND.join(' ')}" needs version 2 of the AWS CLI${profile === undefined ? ', or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' : ''}`;
  }
  const reason = lines.at(-1)?.replace(/\.$/, '');
  if (profile === undefined) return `${none}: ${reason ?? WITHOUT_PROFILE}`;
  return `${none}${reason === undefined ? '' : `: ${reason}`} (${signIn(profile)})`;
}

/** Variables of the environment cannot help: a profile that is given is used before them. */
function signIn(profile: string): string {
  return `"aws configure list-profiles" lists the profiles, "aws sso login --profile ${profile}" signs in`;
}

/** What the command prints is a secret, so that no message has a part of it. */
function read(output: string): Credentials {
  const refusal = new NotAskedError(`"aws ${COMMAND.join(' ')}" prints something else than credentials`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(output);
  } catch {
    throw refusal;
  }
  if (!isMap(parsed)) throw refusal;
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: token, Expiration: expiration } = parsed;
  const sessionToken = token ?? '';
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string' || typeof sessionToken !== 'string') throw refusal;
  const expires = Date.parse(String(expiration));
  return { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined, expires: Number.isNaN(expires) ? undefined : expires };
}

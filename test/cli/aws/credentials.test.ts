import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCredentials, withoutCredentials } from '../../../src/cli/aws/credentials';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'environment-secret' };
const OWN = { accessKeyId: 'AKIAEXAMPLEEXAMPLE00', secretAccessKey: 'environment-secret' };

/** A directory with a command `aws`, which writes its arguments to a file. */
function awsCommand(script: string) {
  const directory = mkdtempSync(join(tmpdir(), 'cdk-acm-aws-'));
  writeFileSync(join(directory, 'aws'), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${directory}/arguments\n${script}\n`);
  chmodSync(join(directory, 'aws'), 0o755);
  const calls = () => readFileSync(join(directory, 'arguments'), 'utf8').trim().split('\n');
  return { environment: { PATH: `${directory}:/usr/bin:/bin` }, calls };
}

const exported = (more: object = {}) => `echo '${JSON.stringify({ Version: 1, AccessKeyId: 'ASIAEXPORTEDEXPORTED', SecretAccessKey: 'exported-secret', ...more })}'`;

test('credentials of the environment are taken, without a call of the AWS CLI', async () => {
  const { environment } = awsCommand('exit 1');
  expect(await findCredentials({ ...environment, ...KEYS })).toEqual({ ...OWN, sessionToken: undefined });
  expect(await findCredentials({ ...environment, ...KEYS, AWS_SESSION_TOKEN: 'token\n', AWS_PROFILE: 'shop' })).toEqual({ ...OWN, sessionToken: 'token' });
});

test('without them, the AWS CLI is called once, which has those of AWS_PROFILE, of SSO and of roles', async () => {
  const { environment, calls } = awsCommand(exported({ SessionToken: 'token', Expiration: '2999-01-01T00:00:00+00:00' }));
  expect(await findCredentials(environment)).toEqual({
    accessKeyId: 'ASIAEXPORTEDEXPORTED', secretAccessKey: 'exported-secret', sessionToken: 'token', expires: Date.UTC(2999, 0, 1),
  });
  expect(calls()).toEqual(['configure', 'export-credentials', '--format', 'process']);
});

test.each(['shop', '--help', 'a b'])('a profile that is given wins over the environment: %s', async (profile) => {
  const { environment, calls } = awsCommand(exported());
  expect(await findCredentials({ ...environment, ...KEYS }, profile)).toMatchObject({ accessKeyId: 'ASIAEXPORTEDEXPORTED', sessionToken: undefined });
  expect(calls().at(-1)).toBe(`--profile=${profile}`);
});

describe('where there are none, the reason says what to do', () => {
  test('without the AWS CLI', async () => {
    await expect(findCredentials({ PATH: '/nowhere' })).rejects.toThrow('there are no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, '
      + 'or install version 2 of the AWS CLI and run "aws configure" or "aws sso login"');
  });

  test('with version 1 of the AWS CLI', async () => {
    const { environment } = awsCommand('echo "usage: aws [options]\naws: error: argument subcommand: Invalid choice, valid choices are:\n\nlist | get" >&2; exit 2');
    await expect(findCredentials(environment)).rejects.toThrow('there are no AWS credentials: "aws configure export-credentials --format process" needs version 2 of the AWS CLI');
  });

  test('with a session that has expired', async () => {
    const { environment } = awsCommand('echo "\nError when retrieving token from sso: Token has expired and refresh failed." >&2; exit 255');
    await expect(findCredentials(environment, 'shop')).rejects.toThrow(/^there are no AWS credentials of the profile "shop": Error when retrieving token from sso: Token has expired and refresh failed$/);
  });

  test('with credentials that have expired', async () => {
    const { environment } = awsCommand(exported({ Expiration: '2020-01-01T00:00:00Z' }));
    await expect(findCredentials(environment)).rejects.toThrow('the AWS credentials expired at 2020-01-01T00:00:00.000Z');
  });

  test('with half of them', async () => {
    await expect(findCredentials({ AWS_ACCESS_KEY_ID: 'x' })).rejects.toThrow('AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not');
    await expect(findCredentials({ AWS_SECRET_ACCESS_KEY: 'x' })).rejects.toThrow('AWS_SECRET_ACCESS_KEY is set and AWS_ACCESS_KEY_ID is not');
  });
});

test.each([
  '{"AccessKeyId": "very-secret-text', '"very-secret-text"', '{"AccessKeyId":"very-secret-text"}', '{"AccessKeyId":"very-secret-text","SecretAccessKey":{"a":1}}',
  '{"AccessKeyId":"x","SecretAccessKey":"y","SessionToken":["very-secret-text"]}', '',
])('what the AWS CLI prints is in no message: %s', async (output) => {
  const { environment } = awsCommand(`printf '%s' '${output}'`);
  await expect(findCredentials(environment)).rejects.toThrow(/^"aws configure export-credentials --format process" prints something else than credentials$/);
});

test.each(['secret\nHost: evil', 'secret text', 'sécret'])('credentials that cannot be sent are refused without being repeated: %j', async (secret) => {
  await expect(findCredentials({ ...KEYS, AWS_SESSION_TOKEN: secret })).rejects.toThrow(/^the AWS credentials have characters that no credentials of AWS have$/);
});

test('a short text, as emulators take it, stays readable in an answer', () => {
  expect(withoutCredentials('a test failed', { accessKeyId: 'test', secretAccessKey: 'test' })).toBe('a test failed');
});

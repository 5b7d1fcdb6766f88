import { awsCommand, exported } from './aws-command';
import { findCredentials, withoutCredentials } from '../../../src/cli/aws/credentials';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'environment-secret' };
const OWN = { accessKeyId: 'AKIAEXAMPLEEXAMPLE00', secretAccessKey: 'environment-secret' };

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

describe('credentials that are of no use are refused', () => {
  test('with credentials that have expired', async () => {
    const { environment } = awsCommand(exported({ Expiration: '2020-01-01T00:00:00Z' }));
    await expect(findCredentials(environment)).rejects.toThrow('the AWS credentials expired at 2020-01-01T00:00:00.000Z');
  });

  test('with half of them', async () => {
    await expect(findCredentials({ AWS_ACCESS_KEY_ID: 'x' })).rejects.toThrow('AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not');
    await expect(findCredentials({ AWS_SECRET_ACCESS_KEY: 'x' })).rejects.toThrow('AWS_SECRET_ACCESS_KEY is set and AWS_ACCESS_KEY_ID is not');
  });
});

test.each(['secret\nHost: evil', 'secret text', 'sécret'])('credentials that cannot be sent are refused without being repeated: %j', async (secret) => {
  await expect(findCredentials({ ...KEYS, AWS_SESSION_TOKEN: secret })).rejects.toThrow(/^the AWS credentials have characters that no credentials of AWS have$/);
});

test('a short text, as emulators take it, stays readable in an answer', () => {
  expect(withoutCredentials('a test failed', { accessKeyId: 'test', secretAccessKey: 'test' })).toBe('a test failed');
});

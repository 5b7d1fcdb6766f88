import { awsCommand } from './aws-command';
import { exportedCredentials } from '../../../src/cli/aws/exported-credentials';

describe('where there are none, the reason says what to do', () => {
  test('without the AWS CLI', async () => {
    await expect(exportedCredentials({ PATH: '/nowhere' })).rejects.toThrow('there are no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, '
      + 'or install version 2 of the AWS CLI and run "aws configure" or "aws sso login"');
  });

  test('with version 1 of the AWS CLI', async () => {
    const { environment } = awsCommand('echo "usage: aws [options]\naws: error: argument subcommand: Invalid choice, valid choices are:\n\nlist | get" >&2; exit 2');
    await expect(exportedCredentials(environment)).rejects.toThrow('there are no AWS credentials: "aws configure export-credentials --format process" needs version 2 of the AWS CLI');
  });

  test('with a session that has expired', async () => {
    const { environment } = awsCommand('echo "\nError when retrieving token from sso: Token has expired and refresh failed." >&2; exit 255');
    await expect(exportedCredentials(environment, 'shop')).rejects.toThrow(/^there are no AWS credentials of the profile "shop": Error when retrieving token from sso: Token has expired and refresh failed \("aws configure list-profiles" lists the profiles, "aws sso login --profile shop" signs in\)$/);
  });

  test.each([
    ['without the AWS CLI', { PATH: '/nowhere' }],
    ['with an unknown profile', awsCommand('echo "The config profile (nope) could not be found" >&2; exit 255').environment],
    ['with version 1 of the AWS CLI', awsCommand('echo "aws: error: argument subcommand: Invalid choice" >&2; exit 2').environment],
    ['without a reason', awsCommand('exit 1').environment],
  ])('variables of the environment cannot help a profile that is given: %s', async (_, environment) => {
    const message = await exportedCredentials(environment, 'nope').then(() => 'credentials', (error: Error) => error.message);
    expect(message).toMatch(/^there are no AWS credentials of the profile "nope".*(version 2 of the AWS CLI|"aws configure list-profiles")/);
    expect(message).not.toContain('AWS_ACCESS_KEY_ID');
  });
});

test.each([
  '{"AccessKeyId": "very-secret-text', '"very-secret-text"', '{"AccessKeyId":"very-secret-text"}', '{"AccessKeyId":"very-secret-text","SecretAccessKey":{"a":1}}',
  '{"AccessKeyId":"x","SecretAccessKey":"y","SessionToken":["very-secret-text"]}', '',
])('what the AWS CLI prints is in no message: %s', async (output) => {
  const { environment } = awsCommand(`printf '%s' '${output}'`);
  await expect(exportedCredentials(environment)).rejects.toThrow(/^"aws configure export-credentials --format process" prints something else than credentials$/);
});

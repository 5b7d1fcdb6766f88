import { Asking } from './asking';
import { callerIdentity, FakeError } from './fake-aws';
import { accountOfCredentials } from '../../../src/cli/aws/caller';

const asking = new Asking();

describe('STS', () => {
  test('knows the account, and is asked where every account is', async () => {
    asking.answering(callerIdentity('111122223333'));
    expect(await accountOfCredentials(asking.aws, 'ap-southeast-2')).toEqual({ answer: '111122223333' });
    expect(asking.server.seen).toMatchObject([{ action: 'sts:GetCallerIdentity', region: 'us-east-1', body: 'Action=GetCallerIdentity&Version=2011-06-15' }]);
  });

  test('refuses credentials that have expired', async () => {
    asking.answering(new FakeError('ExpiredToken', 'The security token included in the request is expired', 403));
    expect(await accountOfCredentials(asking.aws, 'eu-west-1')).toEqual({ notAsked: 'ExpiredToken: The security token included in the request is expired' });
  });

  test('answers with something else', async () => {
    asking.answering('<html></html>');
    expect(await accountOfCredentials(asking.aws, 'eu-west-1')).toEqual({ notAsked: 'AWS STS does not say which account the credentials are of' });
  });
});

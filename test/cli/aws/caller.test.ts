import { callerIdentity, FakeAws, FakeError, type FakeAnswer } from './fake-aws';
import { Aws } from '../../../src/cli/aws/aws';
import { accountOfCredentials } from '../../../src/cli/aws/caller';

let server: FakeAws;
let aws: Aws;
beforeAll(async () => { server = await FakeAws.start(); });
afterAll(async () => server.stop());
beforeEach(() => {
  server.seen.length = 0;
  aws = new Aws({ environment: server.environment, pause: 1 });
});

function answering(answer: FakeAnswer) {
  server.answer = () => answer;
}

describe('STS', () => {
  test('knows the account, and is asked where every account is', async () => {
    answering(callerIdentity('111122223333'));
    expect(await accountOfCredentials(aws, 'ap-southeast-2')).toEqual({ answer: '111122223333' });
    expect(server.seen).toMatchObject([{ action: 'sts:GetCallerIdentity', region: 'us-east-1', body: 'Action=GetCallerIdentity&Version=2011-06-15' }]);
  });

  test('refuses credentials that have expired', async () => {
    answering(new FakeError('ExpiredToken', 'The security token included in the request is expired', 403));
    expect(await accountOfCredentials(aws, 'eu-west-1')).toEqual({ notAsked: 'ExpiredToken: The security token included in the request is expired' });
  });

  test('answers with something else', async () => {
    answering('<html></html>');
    expect(await accountOfCredentials(aws, 'eu-west-1')).toEqual({ notAsked: 'AWS STS does not say which account the credentials are of' });
  });
});

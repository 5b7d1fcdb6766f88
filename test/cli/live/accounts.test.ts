import { Aws } from '../../../src/cli/aws/aws';
import { Accounts } from '../../../src/cli/live/accounts';
import { callerIdentity, FakeAws } from '../aws/fake-aws';

test('the account is asked once for each partition', async () => {
  const server = await FakeAws.start();
  server.answer = ({ region }) => callerIdentity(region === 'us-east-1' ? '111122223333' : '444455556666');
  const accounts = new Accounts(new Aws({ environment: server.environment }));
  const answers = await Promise.all(['eu-west-1', 'ap-south-1', 'cn-north-1', 'eu-west-1'].map(async (region) => accounts.at(region)));
  expect(answers.map(({ answer }) => answer)).toEqual(['111122223333', '111122223333', '444455556666', '111122223333']);
  expect(server.seen.map(({ region }) => region).sort()).toEqual(['cn-northwest-1', 'us-east-1']);
  await server.stop();
});

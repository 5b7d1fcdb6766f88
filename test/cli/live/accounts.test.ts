import { Accounts } from '../../../src/cli/live/accounts';
import { Asking } from '../aws/asking';
import { callerIdentity } from '../aws/fake-aws';

const asking = new Asking();

test('the account is asked once for each partition', async () => {
  asking.server.answer = ({ region }) => callerIdentity(region === 'us-east-1' ? '111122223333' : '444455556666');
  const accounts = new Accounts(asking.aws);
  const answers = await Promise.all(['eu-west-1', 'ap-south-1', 'cn-north-1', 'eu-west-1'].map(async (region) => accounts.at(region)));
  expect(answers.map(({ answer }) => answer)).toEqual(['111122223333', '111122223333', '444455556666', '111122223333']);
  expect(asking.server.seen.map(({ region }) => region).sort()).toEqual(['cn-northwest-1', 'us-east-1']);
});

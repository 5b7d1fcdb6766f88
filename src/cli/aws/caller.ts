import { asked, NotAskedError, type Asked } from './asked';
import type { Aws } from './aws';
import { homeOf } from './endpoint';
import { formQuestion } from './question';
import { textIn } from './xml';

/**
 * The account of the credentials, as a partition knows it. No permission is needed. Credentials that are wrong or have expired are the reason why
 * it was not asked.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function accountOfCredentials(aws: Aws, region: string): Promise<Asked<string>> {
  return asked(async () => {
    const account = textIn(await aws.ask(formQuestion('sts', homeOf(region), '2011-06-15', 'GetCallerIdentity')), 'Account');
    if (account === undefined || !/^\d{12}$/.test(account)) throw new NotAskedError('AWS STS does not say which account the credentials are of');
    return account;
  });
}

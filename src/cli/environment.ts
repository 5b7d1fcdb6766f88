import { InvalidArgumentError } from 'commander';

// New regions come faster than versions of this library: what is formed like the name of one may be one.
const REGION = /^[a-z]+(-[a-z]+)+-[0-9]+$/;

/** @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
const ACCOUNT = /^[0-9]{12}$/;

/** What `--region` takes. */
export function regionName(text: string): string {
  if (!REGION.test(text)) throw new InvalidArgumentError('write the name of a region, such as eu-west-1.');
  return text;
}

/** What `--account` takes. */
export function accountId(text: string): string {
  if (!ACCOUNT.test(text)) throw new InvalidArgumentError('write the 12 digits of an account, such as 111122223333.');
  return text;
}

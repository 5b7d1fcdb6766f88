import type { Accounts } from './accounts';
import type { AskedCertificate } from './certificates';
import { otherNameServers } from './delegation';
import type { AskedZone } from './hosted-zones';
import { describedCertificate, MISSING, type DescribedCertificate } from '../../deployment/described-certificate';
import { MISSING_ZONE, type DescribedHostedZone } from '../../deployment/described-hosted-zone';
import type { Asked } from '../aws/asked';
import type { Aws } from '../aws/aws';
import { describeCertificate } from '../aws/certificates';
import { hostedZone } from '../aws/hosted-zones';
import type { DnsClient } from '../dns/dns-client';

/** Asks ACM about a certificate. */
export async function describe({ arn, region, account }: AskedCertificate, aws: Aws, accounts: Accounts): Promise<Asked<DescribedCertificate>> {
  const own = await accounts.at(region);
  if (own.notAsked !== undefined) return own;
  // To other accounts, ACM does not say whether it exists.
  if (account !== own.answer) return { notAsked: `it is in account ${account}, and the credentials are those of account ${own.answer}` };
  const detail = await describeCertificate(aws, arn);
  if (detail.notAsked !== undefined) return detail;
  return { answer: detail.answer ? describedCertificate(detail.answer, Date.now()) : MISSING };
}

/** What became of the questions about a hosted zone: DNS may leave open which name servers it asks. */
export type DescribedZone = DescribedHostedZone & {
  /** Why DNS was not asked. */
  readonly delegationNotAsked?: string;
};

/** Asks Route 53 about a hosted zone, and DNS about its name. */
export async function describeZone(
  { id, region, account }: AskedZone, home: string, aws: Aws, accounts: Accounts, dns: DnsClient,
): Promise<Asked<DescribedZone>> {
  const own = await accounts.at(region ?? home);
  if (own.notAsked !== undefined) return own;
  if (account !== undefined && account !== own.answer) {
    return { notAsked: `its stack is in account ${account}, and the credentials are those of account ${own.answer}` };
  }
  const zone = await hostedZone(aws, region ?? home, id);
  if (zone.notAsked !== undefined) return zone;
  if (!zone.answer) {
    // The account of the credentials does not have a zone of another account.
    const reason = `account ${own.answer} does not have it, and the account of its stack is not known (give --account)`;
    return account === undefined ? { notAsked: reason } : { answer: MISSING_ZONE };
  }
  const { name, isPrivate, nameServers } = zone.answer;
  const described = { exists: true, name, isPrivate, nameServers };
  if (isPrivate || nameServers.length === 0) return { answer: described };
  const others = await otherNameServers(dns, name, nameServers);
  return { answer: { ...described, otherServers: others.answer, delegationNotAsked: others.notAsked } };
}

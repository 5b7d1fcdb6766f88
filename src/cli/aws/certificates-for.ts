import { asked, NotAskedError, type Asked } from './asked';
import type { Aws } from './aws';
import { jsonQuestion } from './question';
import { Remembered } from './remembered';
import { mapIn } from './response';
import { isMap } from '../../deployment/intrinsics';
import { normalizeDomainName } from '../../names/domain-name';

/** Without a filter, ACM lists only certificates with some types of keys. */
const KEY_TYPES = ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];

/** Pages of 1,000 certificates: more than the quota of an account. */
const MOST_PAGES = 10;

interface Summary {
  readonly arn: string;
  readonly names: readonly string[];
  readonly status: unknown;
  readonly created: number;
}

/**
 * The ARN of the certificate that has exactly these names, in any order, or if only one name is given, of one that has it. The one that waits for its
 * validation comes first, then the newest. Undefined if there is none. Needs the permission `acm:ListCertificates`.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html
 */
export async function certificatesFor(aws: Aws, region: string, names: readonly string[]): Promise<Asked<string | undefined>> {
  return asked(async () => {
    const certificates = (await listed(aws, region)).filter((certificate) => has(certificate, names));
    const [best] = certificates.sort((one, other) => rank(other) - rank(one) || other.created - one.created);
    return best?.arn;
  });
}

const LISTS = new Remembered<readonly Summary[]>();

/** Forgets which certificates there are, so that they are listed again. */
export function forgetCertificates(aws: Aws): void {
  LISTS.forget(aws);
}

/** The certificates of a region, listed once. */
async function listed(aws: Aws, region: string): Promise<readonly Summary[]> {
  return LISTS.get(aws, region, async () => allPages(aws, region));
}

async function allPages(aws: Aws, region: string): Promise<readonly Summary[]> {
  const summaries: Summary[] = [];
  let NextToken: unknown;
  for (let page = 0; page < MOST_PAGES; page++) {
    const input = { MaxItems: 1000, Includes: { keyTypes: KEY_TYPES }, NextToken };
    const answer = mapIn(await aws.ask(jsonQuestion('acm', region, 'CertificateManager.ListCertificates', input)));
    if (!Array.isArray(answer?.CertificateSummaryList)) throw new NotAskedError('ACM answers with something that is no list of certificates');
    summaries.push(...answer.CertificateSummaryList.flatMap(summaryIn));
    NextToken = answer.NextToken;
    if (typeof NextToken !== 'string' || NextToken === '') break;
  }
  return summaries;
}

function summaryIn(value: unknown): Summary[] {
  if (!isMap(value) || typeof value.CertificateArn !== 'string') return [];
  const others: unknown[] = Array.isArray(value.SubjectAlternativeNameSummaries) ? value.SubjectAlternativeNameSummaries : [];
  const names = [value.DomainName, ...others].flatMap((name) => typeof name === 'string' ? [normalizeDomainName(name)] : []);
  return [{ arn: value.CertificateArn, names: [...new Set(names)], status: value.Status, created: Number(value.CreatedAt) || 0 }];
}

function has(certificate: Summary, names: readonly string[]): boolean {
  const isSame = names.length === certificate.names.length || names.length === 1;
  return names.length > 0 && isSame && names.every((name) => certificate.names.includes(normalizeDomainName(name)));
}

function rank({ status }: Summary): number {
  return status === 'PENDING_VALIDATION' ? 2 : status === 'ISSUED' ? 1 : 0;
}

import type { DescribedCertificate } from '../../deployment/described-certificate';
import { WHY_PENDING } from '../../names/pending-validation';
import { plural } from '../../names/plural';
import type { Binding } from '../binding';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

/** ACM renews a public certificate 45 days before its end, and sends the first warning of a failed renewal then. */
const SOON = 30;

/** Renewals that will not happen by themselves. */
const NOT_RENEWED: readonly (string | undefined)[] = ['FAILED', 'PENDING_VALIDATION'];

const ISSUED = 'ISSUED';

/**
 * The rule applies where ACM is asked about ARNs: a template does not show what became of a certificate.
 */
export const usableCertificate: Rule = {
  id: 'usable-certificate',
  holds: 'the certificate exists, is issued and does not expire soon',
  severity: Severity.ERROR,
  why: 'A service refuses the ARN of a certificate that does not exist or is not issued, and clients refuse one that has expired. ACM does not renew an ' +
    'imported certificate.',
  leaves: 'Certificates of other accounts, and those that ACM was not asked about.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
  ],
  judgeBinding: notUsable,
};

function notUsable({ certificate: { described, name } }: Binding): Problem | undefined {
  if (!described) return undefined;
  const { exists, status = ISSUED, failure, days } = described;
  if (!exists) {
    return { message: `${name} does not exist`, fix: 'use the ARN of a certificate that exists: this one was deleted, or its ARN is misspelt' };
  }
  if (status === 'PENDING_VALIDATION') {
    return { message: `${name} is not issued yet: its status is ${status}`, fix: `create its validation record, and deploy when ACM has issued it; ${WHY_PENDING}` };
  }
  if (status === 'EXPIRED' || (days !== undefined && days < 0)) {
    return { message: `${name} has expired`, fix: howToRenew(described) };
  }
  if (status !== ISSUED) {
    return { message: `${name} cannot be used: its status is ${status}${failure ? ` (${failure})` : ''}`, fix: 'use another certificate: this status is final' };
  }
  if (days === undefined || days >= SOON || !isLeftToUser(described)) return undefined;
  return { message: `${name} expires in ${plural(days, 'day')}, and ACM does not renew it`, fix: howToRenew(described), severity: Severity.WARNING };
}

function isLeftToUser({ kind, renewal }: DescribedCertificate): boolean {
  return kind === 'imported' || NOT_RENEWED.includes(renewal);
}

function howToRenew({ kind }: DescribedCertificate): string {
  return kind === 'imported' ? 'import a new one under the same ARN' : 'repair its renewal: create its validation record again, or request a new one';
}

import type { CertificateFacts } from '../certificate-facts';
import type { Diagnosis } from '../diagnosis';
import type { Subject } from '../subject';

const aspect = 'certificate';

/** What to do about a request that has failed, by the reason that ACM gives; other reasons are not documented to have a fix. */
const FIXES: Readonly<Record<string, string>> = {
  CAA_ERROR: 'allow Amazon in the CAA records of the domain, and request the certificate again',
  ADDITIONAL_VERIFICATION_REQUIRED: 'open a case at AWS Support, as ACM requires more information about this domain',
  DOMAIN_NOT_ALLOWED: 'check the domain in Google Safe Browsing, and open a case at AWS Support once it is clean',
  INVALID_PUBLIC_DOMAIN: 'correct the name: it is not below a public top-level domain',
  DOMAIN_VALIDATION_DENIED: 'request the certificate again: the request was denied by email',
  NO_AVAILABLE_CONTACTS: 'request the certificate again, validated by DNS',
};

const FINAL = ['FAILED', 'VALIDATION_TIMED_OUT', 'EXPIRED', 'REVOKED', 'INACTIVE'];

/**
 * What ACM says of a certificate.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
 */
export function certificateDiagnoses({ arn, region }: Pick<Subject, 'arn' | 'region'>, { notAsked, described, domains }: CertificateFacts): Diagnosis[] {
  if (notAsked !== undefined) return [{ aspect, verdict: 'not-asked', message: `the certificate in ACM: not asked, as ${notAsked}` }];
  if (!described) {
    return [arn === undefined
      ? { aspect, verdict: 'not-asked', message: `ACM in ${region} has no certificate for these names yet, so the validation records are not known` }
      : { aspect, verdict: 'wrong', cause: 'missing-certificate', message: `${arn} does not exist`, fix: 'use the ARN of a certificate that exists' }];
  }
  const { status, failure, days } = described;
  if (status !== undefined && FINAL.includes(status)) {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'final-status',
      message: `the certificate has the final status ${status}${failure === undefined ? '' : `: ${failure}`}`,
      fix: failure !== undefined && Object.hasOwn(FIXES, failure) ? FIXES[failure] : 'remove the cause, and request a new certificate: ACM does not try again',
    }];
  }
  if (status === 'ISSUED') return [{ aspect, verdict: 'right', message: `ACM has issued the certificate${days === undefined ? '' : `: valid for ${days} days`}` }];
  if (status !== 'PENDING_VALIDATION') return [];
  const pending = domains.filter((domain) => domain.status !== 'SUCCESS');
  const mailed = pending.filter(({ method }) => method === 'EMAIL');
  return [
    { aspect, verdict: 'waiting', message: `ACM waits for the validation of ${pending.map(({ name }) => name).join(', ') || 'the certificate'}` },
    ...mailed.map(({ name, emails }): Diagnosis => ({
      aspect,
      verdict: 'wrong',
      cause: 'unanswered-mail',
      message: `no one has approved the mail about ${name}${emails.length > 0 ? ` to ${emails.join(', ')}` : ''}`,
      fix: 'follow the link in this mail, or request the certificate with validation by DNS',
    })),
  ];
}

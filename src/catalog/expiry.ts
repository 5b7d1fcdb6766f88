/** How a certificate of ACM is kept valid. It is known of certificates that the app creates. */
export type Renewal = 'dnsValidated' | 'emailValidated' | 'privatelyIssued' | 'imported' | 'selfSigned' | 'byArn';

/** What is different for each way to keep a certificate valid. */
export interface ExpiryFacts {
  /** Days before expiry at which something has gone wrong, unless the user sets another value. */
  readonly alarmAt: number;

  /** Who should have renewed it by then, and what to do. */
  readonly advice: string;

  /** Whether ACM sends events about its renewal, expiry and revocation. */
  readonly hasEvents: boolean;
}

/**
 * ACM publishes `DaysToExpiry` for every certificate. It renews a public certificate 45 days before it expires and a private one 60 days, and
 * reports a renewal that failed 30 and 45 days before.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 * @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
 * @see https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */
export const EXPIRY: Readonly<Record<Renewal, ExpiryFacts>> = {
  // https://docs.aws.amazon.com/acm/latest/userguide/dns-renewal-validation.html
  dnsValidated: {
    alarmAt: 30,
    advice: 'ACM renews it 45 days before it expires, and did not. Compare the CNAME records under "Domains" in the ACM console with those in DNS, and create those that are missing.',
    hasEvents: true,
  },
  // https://docs.aws.amazon.com/acm/latest/userguide/email-renewal-validation.html
  emailValidated: {
    alarmAt: 40,
    advice: 'The owner of the domain must approve the renewal. Find the email of ACM and open its link, or choose "Resend validation email" in the ACM console.',
    hasEvents: true,
  },
  // https://docs.aws.amazon.com/acm/latest/userguide/renew-private-cert.html
  privatelyIssued: {
    alarmAt: 45,
    advice: 'ACM renews it 60 days before it expires if it is in use or was exported, and did not. Verify that its private CA is active, and that ACM may use it.',
    hasEvents: true,
  },
  // https://docs.aws.amazon.com/acm/latest/userguide/import-reimport.html
  imported: {
    alarmAt: 30,
    advice: 'ACM does not renew imported certificates. Get a new certificate from its issuer and store it in its secret, from which it is imported.',
    hasEvents: false,
  },
  // a function renews it 30 days before it expires, and tries again each day
  selfSigned: {
    alarmAt: 20,
    advice: 'A function of its stack renews it 30 days before it expires, and did not. Read the log of the function, and deploy the stack again if the function is gone.',
    hasEvents: false,
  },
  byArn: {
    alarmAt: 30,
    advice: 'Look up in the ACM console whether it was imported: if so, import a new one under the same ARN; if not, the console shows why ACM did not renew it.',
    hasEvents: true,
  },
};

/** Why ACM could not renew a certificate, and what to do. */
export interface RenewalProblem {
  /** The reasons that ACM gives. */
  readonly reasons: string;

  readonly fix: string;

  /** The certificates that can have this problem. */
  readonly of: readonly Renewal[];
}

/**
 * The values of `RenewalStatusReason`, in the order of likelihood. While a validation is pending, ACM gives no reason.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RenewalSummary.html
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html
 */
export const RENEWAL_PROBLEMS: readonly RenewalProblem[] = [
  {
    reasons: 'no reason, or PENDING_DOMAIN_VALIDATION',
    fix: 'create the CNAME record of each domain again, as "Domains" in the ACM console shows it',
    of: ['dnsValidated', 'byArn'],
  },
  {
    reasons: 'no reason, or PENDING_DOMAIN_VALIDATION',
    fix: 'open the link in the email of ACM, or choose "Resend validation email" in the ACM console',
    of: ['emailValidated', 'byArn'],
  },
  {
    reasons: 'NO_AVAILABLE_CONTACTS',
    fix: 'create a mailbox for admin@ or hostmaster@ the domain, or replace the certificate by one with DNS validation',
    of: ['emailValidated', 'byArn'],
  },
  {
    reasons: 'CAA_ERROR',
    fix: 'add a CAA record for amazon.com to the domain, or remove its CAA records',
    of: ['dnsValidated', 'emailValidated', 'byArn'],
  },
  {
    reasons: 'ADDITIONAL_VERIFICATION_REQUIRED, DOMAIN_NOT_ALLOWED, INVALID_PUBLIC_DOMAIN or DOMAIN_VALIDATION_DENIED',
    fix: 'ask AWS Support to verify the domain, or replace the certificate',
    of: ['dnsValidated', 'emailValidated', 'byArn'],
  },
  {
    reasons: 'PCA_ACCESS_DENIED or SLR_NOT_FOUND',
    fix: 'give acm.amazonaws.com permission to issue and get certificates of the private CA',
    of: ['privatelyIssued', 'byArn'],
  },
  {
    reasons: 'PCA_INVALID_STATE, PCA_RESOURCE_NOT_FOUND or PCA_INVALID_ARN',
    fix: 'restore or enable the private CA, or replace the certificate by one of another CA',
    of: ['privatelyIssued', 'byArn'],
  },
  {
    reasons: 'PCA_INVALID_DURATION',
    fix: 'the private CA expires before a renewed certificate would: renew the CA first',
    of: ['privatelyIssued', 'byArn'],
  },
];

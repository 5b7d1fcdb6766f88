import { EventField } from 'aws-cdk-lib/aws-events';
import { EXPIRY, Renewal, RENEWAL_PROBLEMS } from '../catalog/expiry';

/** An event of ACM that requires action, and the text that its reader gets. */
export interface EventText {
  /** Part of the ID of a rule, so it can never change. */
  readonly id: string;
  readonly detailType: string;
  readonly text: string;
}

const NAME = EventField.fromPath('$.detail.CommonName');
const DAYS = EventField.fromPath('$.detail.DaysToExpiry');
const REASON = EventField.fromPath('$.detail.RenewalStatusReason');
const ARN = EventField.fromPath('$.resources[0]');
const REGION = EventField.fromPath('$.region');
const ACCOUNT = EventField.fromPath('$.account');

const WHERE = [
  `Certificate: ${ARN}`,
  `Account: ${ACCOUNT}, region: ${REGION}`,
];

/**
 * The events about a certificate that require action. `Approaching Expiration` does not: ACM sends it each day for 30 or 45 days, and the alarm says the
 * same once.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */
export function eventTexts(renewal: Renewal): EventText[] {
  if (!EXPIRY[renewal].hasEvents) return [];
  return [
    {
      id: 'RenewalActionRequired',
      detailType: 'ACM Certificate Renewal Action Required',
      text: lines([
        `ACM cannot renew the certificate for ${NAME}, which expires in ${DAYS} days.`,
        `Reason: ${REASON}`,
        'What to do, by reason:',
        ...RENEWAL_PROBLEMS.filter((problem) => problem.of.includes(renewal)).map(({ reasons, fix }) => `- ${reasons}: ${fix}`),
        '- any other reason: see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
        ...WHERE,
      ]),
    },
    {
      id: 'Expired',
      detailType: 'ACM Certificate Expired',
      text: lines([
        `The certificate for ${NAME} has expired. Clients refuse to connect to every service that uses it.`,
        'What to do: request a new certificate, as an expired one cannot be renewed. In a CDK app, give its construct another ID, and deploy.',
        ...WHERE,
      ]),
    },
    {
      id: 'Revoked',
      detailType: 'ACM Certificate Revoked',
      text: lines([
        `The certificate for ${NAME} is revoked. Clients that verify revocation refuse to connect.`,
        'What to do: find out who revoked it and why, and replace it by a certificate with a new key.',
        ...WHERE,
      ]),
    },
  ];
}

function lines(texts: string[]): string {
  return texts.join('\n');
}

import { EventField } from 'aws-cdk-lib/aws-events';
import { EXPIRY, Renewal, RENEWAL_PROBLEMS } from '../catalog/expiry';

/** An event of ACM that requires action, and what its readers get. */
export interface EventText {
  /** Part of the ID of a rule, so it can never change. */
  readonly id: string;
  readonly detailType: string;
  readonly text: string;

  /** The same as a custom notification, the only format of a chat channel for what AWS has none for. */
  readonly chatMessage: object;
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
    eventText(
      'RenewalActionRequired',
      'Renewal Action Required',
      [`ACM cannot renew the certificate for ${NAME}, which expires in ${DAYS} days.`, `Reason: ${REASON}`],
      [
        ...RENEWAL_PROBLEMS.filter((problem) => problem.of.includes(renewal)).map(({ reasons, fix }) => `${reasons}: ${fix}`),
        'any other reason: see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
      ],
    ),
    eventText(
      'Expired',
      'Expired',
      [`The certificate for ${NAME} has expired. Clients refuse to connect to every service that uses it.`],
      ['request a new certificate, as an expired one cannot be renewed. In a CDK app, give its construct another ID, and deploy.'],
    ),
    eventText(
      'Revoked',
      'Revoked',
      [`The certificate for ${NAME} is revoked. Clients that verify revocation refuse to connect.`],
      ['find out who revoked it and why, and replace it by a certificate with a new key.'],
    ),
  ];
}

/** @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html */
function eventText(id: string, name: string, news: string[], steps: string[]): EventText {
  const detailType = `ACM Certificate ${name}`;
  const whatToDo = steps.length > 1 ? ['What to do, by reason:', ...steps.map((step) => `- ${step}`)] : [`What to do: ${steps[0]}`];
  return {
    id,
    detailType,
    text: lines([...news, ...whatToDo, ...WHERE]),
    chatMessage: {
      version: '1.0',
      source: 'custom',
      content: { title: detailType, description: lines([...news, ...WHERE]), nextSteps: steps },
    },
  };
}

function lines(texts: string[]): string {
  return texts.join('\n');
}

import { Duration } from 'aws-cdk-lib';
import { EventPattern, Schedule } from 'aws-cdk-lib/aws-events';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ImportProperties } from './handler/events';
import { ImportFunction } from './import-function';

/** What a certificate is renewed from, and by what. */
export interface RenewalRuleProps {
  readonly importing: ImportFunction;
  readonly certificateArn: string;
  readonly properties: ImportProperties;
  /** Undefined for a self-signed certificate. */
  readonly secret?: ISecret;
}

/**
 * Has the function renew a certificate when its secret has a new version, and look once a day whether an event was lost. A rule can do both.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
 */
export function renewByRule(owner: Construct, { importing, certificateArn, properties, secret }: RenewalRuleProps): void {
  const event = { CertificateArn: certificateArn, Properties: { ...properties, Tags: undefined } };
  importing.callByRule(owner, 'Renewal', event, {
    description: `Renews the certificate ${owner.node.path}`.slice(0, LONGEST_DESCRIPTION),
    schedule: Schedule.rate(Duration.days(1)),
    eventPattern: secret && newVersionOf(secret),
  });
}

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
const LONGEST_DESCRIPTION = 512;

/**
 * Secrets Manager sends the event without CloudTrail, in the account and region of the secret. It has the whole ARN, which an app
 * that knows only the name does not.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/event-detail-secret-label-updated-secretsmanager.html
 */
function newVersionOf(secret: ISecret): EventPattern {
  const labelUpdated = ['AWSCURRENT'];
  return {
    source: ['aws.secretsmanager'],
    detailType: ['Secret Label Updated'],
    ...secret.secretFullArn
      ? { resources: [secret.secretFullArn], detail: { labelUpdated } }
      : { detail: { labelUpdated, name: [secret.secretName] } },
  };
}

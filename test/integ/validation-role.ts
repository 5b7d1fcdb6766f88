import { App, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { ValidationRole } from '../../src';

/*
 * What the account of the other hosted zone deploys before `npm run test:integ` asks for a certificate that is validated there.
 * docs/deployment-tests.md says how.
 */
const { CDK_ACM_INTEG_OTHER_ZONE: zoneName = 'example.org', CDK_ACM_INTEG_OTHER_ZONE_ID: hostedZoneId = 'Z1123456789ABCDEFGHIJ' } = process.env;

const app = new App();
const stack = new Stack(app, 'CdkAcmIntegDns', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
new ValidationRole(stack, 'Validation', {
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId, zoneName }),
  accounts: [process.env.CDK_ACM_INTEG_ACCOUNT ?? '111122223333'],
  domainNames: [`*.cdk-acm-integ.${zoneName}`],
  externalId: 'cdk-acm-integ',
  roleName: 'cdk-acm-integ-validation',
});

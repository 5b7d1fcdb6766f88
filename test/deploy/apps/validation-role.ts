import { App, Environment, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, ValidationRole } from '../../../src';

/*
 * What the account with DNS deploys. Context: `zone`, the ID of the hosted zone company.example; `account`, which can assume the role; `externalId`.
 */
const app = new App();
const env: Environment = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-central-1' };
const context = (name: string): string => app.node.tryGetContext(name);

const dns = new Stack(app, 'Dns', { env });
new ValidationRole(dns, 'Validation', {
  hostedZone: HostedZone.fromHostedZoneAttributes(dns, 'Zone', { hostedZoneId: context('zone'), zoneName: 'company.example' }),
  accounts: [context('account')],
  domainNames: ['shop.company.example', '*.eu.company.example'],
  externalId: context('externalId'),
  roleName: 'validation',
});

CertificateChecks.apply(app);

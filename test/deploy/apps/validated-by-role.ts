import { App, Environment, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, ValidationRole } from '../../../src';

/*
 * What the account of a shop deploys: two certificates at once that share a name. Context: `zone`, the ID of the hosted zone company.example in
 * another account; `role`, the ARN of its validation role; `externalId`; `names`, those of the load balancer.
 */
const app = new App();
const env: Environment = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' };
const context = (name: string): string => app.node.tryGetContext(name);

const shop = new Stack(app, 'Shop', { env });
const validated = {
  hostedZone: HostedZone.fromHostedZoneAttributes(shop, 'Zone', { hostedZoneId: context('zone'), zoneName: 'company.example' }),
  validationRole: ValidationRole.fromValidationRoleAttributes(shop, 'Role', { roleArn: context('role'), externalId: context('externalId') }),
};
const [domainName, ...subjectAlternativeNames] = context('names').split(',');
new RegionalCertificate(shop, 'Regional', { ...validated, domainName, subjectAlternativeNames });
new CloudFrontCertificate(shop, 'Cdn', { ...validated, domainName: 'shop.company.example', subjectAlternativeNames: ['*.shop.company.example'] });

CertificateChecks.apply(app);

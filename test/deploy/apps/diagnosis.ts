import { App, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';

/* A certificate whose validation record nothing writes, because its hosted zone is not given. */
const app = new App();
const shop = new Stack(app, 'Shop', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
new Certificate(shop, 'Certificate', { domainName: 'shop.diagnosis.example', validation: CertificateValidation.fromDns() });

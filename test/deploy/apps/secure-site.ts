import { App, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, SecureSite } from '../../../src';

/*
 * A static site in a stack that is not in us-east-1. Context: `zone`, the id of the hosted zone example.com; `added`, the label of a name to
 * redirect too. The files are uploaded by the story: the emulator cannot run CDK's BucketDeployment.
 */
const app = new App();
const stack = new Stack(app, 'Web', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const added: string | undefined = app.node.tryGetContext('added');

new SecureSite(stack, 'Site', {
  domainNames: ['www.example.com'],
  redirectFrom: ['example.com', ...added ? [`${added}.example.com`] : []],
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' }),
  errorResponses: [{ httpStatus: 404, responsePagePath: '/404.html' }],
});
CertificateChecks.apply(app);

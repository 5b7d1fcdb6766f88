import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import * as site from '../../../examples/guides/migrating/distribution';

/*
 * The static site of docs/migrating.md. Context: `step`, the deployment that the guide has reached; `zone`, the id of the hosted zone example.com;
 * `certificate`, the ARN of a certificate in us-east-1.
 */
const app = new App();
const stack = new Stack(app, 'Site', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' });
const certificate = Certificate.fromCertificateArn(stack, 'Certificate', app.node.tryGetContext('certificate'));

(app.node.tryGetContext('step') === 'before' ? site.before : site.after)(stack, { hostedZone, certificate });

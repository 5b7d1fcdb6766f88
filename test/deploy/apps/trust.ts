import { App, Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { SecureAlb, TrustBundle } from '../../../src';

/*
 * Context: `zone`, the id of the hosted zone example.com; `cas`, the certificates of CAs as PEM texts in base64url, with dots between them.
 */
const app = new App();
const stack = new Stack(app, 'Trust', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const certificates = String(app.node.tryGetContext('cas')).split('.').map(ca => Buffer.from(ca, 'base64url').toString());

new SecureAlb(stack, 'Web', {
  vpc: new Vpc(stack, 'Vpc', {
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
    restrictDefaultSecurityGroup: false,
  }),
  internetFacing: true,
  deletionProtection: false,
  accessLogs: false,
  domainNames: ['www.example.com'],
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' }),
  clientCertificates: new TrustBundle(stack, 'Clients', { certificates }),
});

// a parameter has room for a few
new TrustBundle(stack, 'Internal', { certificates: certificates.slice(0, 3), parameterName: '/trust/internal' });

import { App, Environment, Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, RegionalCertificate, SecureAlb } from '../../../src';

/*
 * A certificate in a stack of its own, validated in a zone of another region, and used by the load balancers of two other stacks. Context:
 * `added`, the label of a name to add to the certificate.
 */
const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT;
const atHome: Environment = { account, region: 'eu-west-1' };
const added: string | undefined = app.node.tryGetContext('added');

const dns = new Stack(app, 'Dns', { env: { account, region: 'us-east-1' } });
const hostedZone = new PublicHostedZone(dns, 'Zone', { zoneName: 'example.com' });

const certificate = new RegionalCertificate(new Stack(app, 'Certs', { env: atHome }), 'Certificate', {
  domainName: '*.example.com',
  subjectAlternativeNames: added ? [`${added}.example.com`] : [],
  hostedZone,
});

for (const name of ['Web', 'Shop']) {
  const stack = new Stack(app, name, { env: atHome });
  const vpc = new Vpc(stack, 'Vpc', {
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
    restrictDefaultSecurityGroup: false,
  });
  new SecureAlb(stack, 'Alb', {
    vpc,
    internetFacing: true,
    deletionProtection: false,
    accessLogs: false,
    domainNames: [`${name.toLowerCase()}.example.com`],
    hostedZone,
    certificates: [certificate],
  });
}

CertificateChecks.apply(app);

import { App, Environment, Stack, Tags } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CertificateChecks, ImportedCertificate, SecureAlb } from '../../../src';

/*
 * A partner's certificate in two regions, and a self-signed one. Context: `secret` and `key`, the ARNs of a secret and its key; `names`, what
 * the certificate has to cover; `revision` and `team`, a tag, if any; `another`, a name that a further certificate of the secret has to cover, created after
 * the others; `served`, whether CloudFront and the load balancer of another stack serve it.
 */
const app = new App();
const env: Environment = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' };
const context = (name: string): string => app.node.tryGetContext(name);

const partner = new Stack(app, 'Partner', { env });
const encryptionKey = Key.fromKeyArn(partner, 'Key', context('key'));
const imported = {
  secret: Secret.fromSecretAttributes(partner, 'Secret', { secretCompleteArn: context('secret'), encryptionKey }),
  domainNames: context('names').split(','),
  secretRevision: context('revision'),
};
const here = new ImportedCertificate(partner, 'Here', { ...imported, failureDestination: new SqsDestination(new Queue(partner, 'Failures')) });
const there = new ImportedCertificate(partner, 'There', { ...imported, region: 'us-east-1' });
if (context('team')) Tags.of(here).add('team', context('team'));

ImportedCertificate.selfSigned(partner, 'Dev', { domainNames: ['dev.example.com'] });

if (context('another')) {
  new ImportedCertificate(partner, 'Another', { ...imported, domainNames: [context('another')] }).node.addDependency(here, there);
}

if (context('served')) {
  new Distribution(partner, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['www.example.com'],
    certificate: there,
  });

  const web = new Stack(app, 'Web', { env });
  const vpc = new Vpc(web, 'Vpc', {
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
    restrictDefaultSecurityGroup: false,
  });
  new SecureAlb(web, 'Alb', { vpc, internetFacing: true, deletionProtection: false, accessLogs: false, certificates: [here] });
}

CertificateChecks.apply(app);

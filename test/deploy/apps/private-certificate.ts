import { App, CfnOutput, Duration, Environment, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CertificateChecks, PrivateCertificate, PrivateCertificateAuthority, SecureAlb } from '../../../src';

/*
 * A root CA, a CA with a revocation list below it, and a certificate that the load balancer of another stack serves. A CA that is kept, and one from which
 * another stack issues. Context: `removal`, what happens to all but that which is kept when they are removed, if not the default; `renewal`, whether ACM may
 * renew; `days`, the validity of the CA below; `organization`, that of the CA from which another stack issues.
 */
const app = new App();
const env: Environment = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' };
const context = (name: string): string | undefined => app.node.tryGetContext(name);

const internal = new Stack(app, 'Internal', { env });
const removalPolicy = context('removal') as RemovalPolicy | undefined;
const root = new PrivateCertificateAuthority(internal, 'Root', {
  commonName: 'Example Root CA', organization: 'Example', country: 'DE', validity: Duration.days(3650), removalPolicy,
});
const authority = new PrivateCertificateAuthority(internal, 'Issuing', {
  commonName: 'Example Issuing CA',
  parent: root,
  validity: Duration.days(Number(context('days') ?? 1825)),
  acmRenewal: context('renewal') !== 'false',
  crl: {},
  removalPolicy,
});
const certificate = new PrivateCertificate(internal, 'Orders', { authority, domainName: 'orders.internal', subjectAlternativeNames: ['*.orders.internal'] });
const kept = new PrivateCertificateAuthority(internal, 'Kept', {
  commonName: 'Kept CA', validity: Duration.days(3650), keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
});
const shared = new PrivateCertificateAuthority(internal, 'Shared', {
  commonName: 'Shared CA', organization: context('organization') ?? 'Example', validity: Duration.days(3650), keyAlgorithm: KeyAlgorithm.EC_PRIME256V1, removalPolicy,
});
new CfnOutput(internal, 'SharedArn', { value: shared.certificateAuthorityArn });
new CfnOutput(internal, 'IssuingArn', { value: authority.certificateAuthorityArn });
new CfnOutput(internal, 'KeptArn', { value: kept.certificateAuthorityArn });
new CfnOutput(internal, 'Certificate', { value: certificate.certificateArn });
new CfnOutput(internal, 'RootCertificate', { value: root.certificate });

const web = new Stack(app, 'Web', { env });
const vpc = new Vpc(web, 'Vpc', {
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
  restrictDefaultSecurityGroup: false,
});
new SecureAlb(web, 'Alb', {
  vpc,
  internetFacing: false,
  vpcSubnets: { subnetType: SubnetType.PUBLIC },
  deletionProtection: false,
  accessLogs: false,
  certificates: [certificate],
});

const reader = new PrivateCertificate(web, 'Reader', { authority: shared, domainName: 'reader.internal' });
new CfnOutput(web, 'ReaderAuthority', { value: shared.certificateAuthorityArn });
new CfnOutput(web, 'ReaderCertificate', { value: reader.certificateArn });

CertificateChecks.apply(app);

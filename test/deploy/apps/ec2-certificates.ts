import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, EnclaveCertificate, RegionalCertificate } from '../../../src';

/*
 * A certificate for an enclave, and for a role of another stack that exports it. Context: `zone`, the id of the hosted zone example.com; `added`, the
 * label of a name to add to the certificate.
 */
const app = new App();
const env = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' };
const added: string | undefined = app.node.tryGetContext('added');

const stack = new Stack(app, 'Servers', { env });
const role = (scope: Stack, id: string) => new Role(scope, id, { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
const certificate = new RegionalCertificate(stack, 'Certificate', {
  domainName: 'www.example.com',
  subjectAlternativeNames: added ? [`${added}.example.com`] : [],
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' }),
  allowExport: true,
});
const { association } = new EnclaveCertificate(stack, 'Enclave', { certificate, role: role(stack, 'Enclosed') });
new CfnOutput(stack, 'Object', { value: association.attrCertificateS3ObjectKey });

const mail = new Stack(app, 'Mail', { env });
certificate.grantExport(role(mail, 'Exporter'));
new CfnOutput(mail, 'Exported', { value: certificate.certificateArn });
CertificateChecks.apply(app);

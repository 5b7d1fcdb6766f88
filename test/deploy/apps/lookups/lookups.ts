import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, ListenerAction, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, SecureAlb } from '../../../../src';

/*
 * An app that looks up everything that it does not create. It is in a folder of its own, since the CDK CLI writes what it has looked up
 * beside the app. Context: `parameters`, the folder of SSM parameters that is read.
 */
const app = new App();
CertificateChecks.apply(app);
const stack = new Stack(app, 'Lookups', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const lookUp = (name: string) => StringParameter.valueFromLookup(stack, `/${app.node.tryGetContext('parameters')}/${name}`);

const domain = lookUp('domain');
const vpc = Vpc.fromLookup(stack, 'Vpc', { isDefault: true });
const hostedZone = HostedZone.fromLookup(stack, 'Zone', { domainName: lookUp('zone') });

new RegionalCertificate(stack, 'Regional', { domainName: domain, subjectAlternativeNames: [`*.${domain}`], hostedZone });
new CloudFrontCertificate(stack, 'Site', { domainName: `site.${domain}`, hostedZone });
new SecureAlb(stack, 'Web', {
  vpc, domainNames: [`www.${domain}`], hostedZone, internetFacing: true, accessLogs: false, deletionProtection: false,
});

new ApplicationLoadBalancer(stack, 'Api', { vpc, internetFacing: true }).addListener('Https', {
  port: 443,
  sslPolicy: SslPolicy.TLS13_RES,
  certificates: [Certificate.fromCertificateArn(stack, 'Imported', lookUp('certificate'))],
  defaultAction: ListenerAction.fixedResponse(200),
});

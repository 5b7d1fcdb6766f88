import { App, Environment, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { domainOf, namesOf } from './consumers';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, SecureAlb } from '../../../src';

/*
 * Context: `zone`, the id of the hosted zone example.com; `added`, labels that each certificate gets a name for; `broken`, when
 * each stack is to fail after its consumers were updated.
 */
const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT;
const atHome: Environment = { account, region: 'eu-west-1' };
const added: string[] = app.node.tryGetContext('added')?.split(',') ?? [];
const defaultBehavior = { origin: new HttpOrigin('origin.example.com') };

function hostedZone(scope: Construct) {
  return HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' });
}

function certificateProps(scope: Construct, id: string) {
  const [domainName, ...subjectAlternativeNames] = namesOf(id, added);
  return { domainName, subjectAlternativeNames, hostedZone: hostedZone(scope) };
}

function cloudFrontCertificate(stack: Stack, id: string): CloudFrontCertificate {
  return new CloudFrontCertificate(stack, 'Certificate', certificateProps(stack, id));
}

/** The distribution is the same whatever names are added: only the certificate changes. */
function site(scope: Construct, consumer: string, certificate: ICertificate) {
  const distribution = new Distribution(scope, 'Site', { defaultBehavior, domainNames: [domainOf(consumer)], certificate });
  mayBreakAfter(distribution);
}

function mayBreakAfter(...consumers: Construct[]) {
  if (app.node.tryGetContext('broken')) {
    const stack = Stack.of(consumers[0]);
    const missing = `arn:aws:acm:us-east-1:${stack.account}:certificate/00000000-0000-0000-0000-000000000000`;
    const certificate = Certificate.fromCertificateArn(stack, 'Missing', missing);
    new Distribution(stack, 'Broken', { defaultBehavior, certificate }).node.addDependency(...consumers);
  }
}

const elsewhere = new Stack(app, 'Elsewhere', { env: atHome });
site(elsewhere, 'elsewhere', cloudFrontCertificate(elsewhere, 'elsewhere'));

const withoutEnv = new Stack(app, 'WithoutEnv');
site(withoutEnv, 'without-env', cloudFrontCertificate(withoutEnv, 'without-env'));

const staged = new Stack(new Stage(app, 'Prod', { env: atHome }), 'Web');
site(staged, 'stage', cloudFrontCertificate(staged, 'stage'));

const nesting = new Stack(app, 'Nesting', { env: atHome });
site(new NestedStack(nesting, 'Nested'), 'nested', cloudFrontCertificate(nesting, 'nested'));

const first = new Stack(app, 'FirstOfTwo', { env: atHome });
const shared = cloudFrontCertificate(first, 'two-stacks');
site(first, 'first-of-two', shared);
site(new Stack(app, 'SecondOfTwo', { env: atHome }), 'second-of-two', shared);

const inPlace = new Stack(app, 'InPlace', { env: { account, region: 'us-east-1' } });
site(inPlace, 'us-east-1', cloudFrontCertificate(inPlace, 'us-east-1'));

const balanced = new Stack(app, 'Balanced', { env: atHome });
const vpc = new Vpc(balanced, 'Vpc', {
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
  restrictDefaultSecurityGroup: false,
});
const loadBalancer = new SecureAlb(balanced, 'Web', {
  vpc,
  internetFacing: true,
  deletionProtection: false,
  domainNames: namesOf('load-balancer', added),
  hostedZone: hostedZone(balanced),
});
const sni = new SecureAlb(balanced, 'Sni', {
  vpc,
  internetFacing: true,
  deletionProtection: false,
  accessLogs: false,
  certificates: ['sni-default', 'sni-further'].map(id =>
    new RegionalCertificate(balanced, id, certificateProps(new Construct(balanced, `${id}-zone`), id))),
});
mayBreakAfter(loadBalancer, sni);

CertificateChecks.apply(app);

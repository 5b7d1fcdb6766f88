import { App, Stack } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, MultiRegionCertificate, SecureAlb } from '../../../src';

/*
 * The same names in three regions: a stack without a known region has the certificates and a site on CloudFront, and two stacks in other regions have
 * load balancers. Context: `zone`, the ID of the hosted zone; `added`, the label of a name to add to the certificates; `broken`, if the update of
 * the load balancer in eu-west-1 is to fail; `without`, a region that leaves the app.
 */
const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT;
const context = (key: string): string | undefined => app.node.tryGetContext(key);
const [added, broken, without] = ['added', 'broken', 'without'].map(context);

const primary = new Stack(app, 'Primary');
const hostedZone = HostedZone.fromHostedZoneAttributes(primary, 'Zone', { hostedZoneId: context('zone') ?? 'Z0', zoneName: 'example.com' });
const certificates = new MultiRegionCertificate(primary, 'Certificates', {
  domainName: 'example.com',
  subjectAlternativeNames: ['*.example.com', ...added ? [`www.${added}.example.com`] : []],
  hostedZone,
});
new Distribution(primary, 'Site', {
  domainNames: ['example.com'],
  certificate: certificates.forCloudFront(),
  defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
});

for (const [name, region] of [['Sydney', 'ap-southeast-2'], ['Dublin', 'eu-west-1']]) {
  if (region === without) continue;
  const stack = new Stack(app, name, { env: { account, region } });
  const vpc = new Vpc(stack, 'Vpc', {
    availabilityZones: ['a', 'b'].map((zone) => `${region}${zone}`),
    subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
    restrictDefaultSecurityGroup: false,
  });
  const alb = new SecureAlb(stack, 'Alb', {
    vpc,
    internetFacing: true,
    deletionProtection: false,
    accessLogs: false,
    domainNames: [`${name.toLowerCase()}.example.com`],
    hostedZone,
    certificates: [certificates.forRegionOf(stack)],
  });
  if (!broken || name !== 'Dublin') continue;
  const missing = `arn:aws:acm:${region}:${account}:certificate/00000000-0000-0000-0000-000000000000`;
  new CfnListenerCertificate(stack, 'Broken', {
    listenerArn: alb.httpsListener.listenerArn,
    certificates: [{ certificateArn: missing }],
  });
}

CertificateChecks.apply(app);

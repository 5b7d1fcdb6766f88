import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationProtocol, ListenerAction, ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { SecureAlb, SecureNlb } from '../../../src';

/*
 * Context: `zone`, the id of the hosted zone example.com; `protected`, whether the load balancers have deletion protection; `broken`, whether there is
 * one more in a nested stack, and then a listener with a certificate of another region, which the service refuses; `internal`, whether the scheme of the
 * Application Load Balancer is another one, which replaces it.
 */
const app = new App();
const given = (name: string) => app.node.tryGetContext(name) === 'true';
const stack = new Stack(app, 'Shop', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' });
const vpc = new Vpc(stack, 'Vpc', {
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
  restrictDefaultSecurityGroup: false,
});
const settings = {
  vpc,
  hostedZone,
  internetFacing: true,
  vpcSubnets: { subnetType: SubnetType.PUBLIC },
  accessLogs: false,
  deletionProtection: given('protected'),
};

const web = new SecureAlb(stack, 'Web', { ...settings, internetFacing: !given('internal'), domainNames: ['www.example.com'] });
const fixed = new SecureNlb(stack, 'Fixed', { ...settings, domainNames: ['fixed.example.com'], accessLogs: undefined, applicationListener: web.httpsListener });

if (given('broken')) {
  const team = new SecureAlb(new NestedStack(stack, 'Team'), 'Web', { ...settings, domainNames: ['team.example.com'] });
  const certificate = `arn:aws:acm:us-east-1:${stack.account}:certificate/0a1b2c3d-0000-4000-8000-000000000000`;
  web.loadBalancer.addListener('Last', {
    port: 8443,
    protocol: ApplicationProtocol.HTTPS,
    certificates: [ListenerCertificate.fromArn(certificate)],
    defaultAction: ListenerAction.fixedResponse(200),
  }).node.addDependency(web.node.findChild('DeletionProtection'), fixed, team);
}

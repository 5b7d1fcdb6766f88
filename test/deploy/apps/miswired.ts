import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { IpAddresses, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListener, ApplicationLoadBalancer, ListenerAction, ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CertificateChecks } from '../../../src';

/** Ways to give a certificate to a service that cannot use it, each in a stack of that name; aws-cdk-lib synthesizes all of them. */
const wirings: Record<string, (stack: Stack) => void> = {
  DistributionWithCertificateOfItsStack: stack => {
    const certificate = new Certificate(stack, 'Certificate', { domainName: 'www.example.com' });
    new Distribution(stack, 'Site', { defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS }, certificate });
  },
  ListenerWithCertificateOfAnotherRegion: stack => {
    listener(stack).addCertificates('Default', [foreignCertificate(stack)]);
  },
  ListenerWithFurtherCertificateOfAnotherRegion: stack => {
    const own = new Certificate(stack, 'Certificate', { domainName: 'www.example.com' });
    listener(stack).addCertificates('All', [own, foreignCertificate(stack)].map(ListenerCertificate.fromCertificateManager));
  },
};

function listener(stack: Stack): ApplicationListener {
  const vpc = new Vpc(stack, 'Vpc', {
    ipAddresses: IpAddresses.cidr('10.0.0.0/16'),
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
    restrictDefaultSecurityGroup: false,
  });
  const loadBalancer = new ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc, internetFacing: true });
  return loadBalancer.addListener('Https', { port: 443, defaultAction: ListenerAction.fixedResponse(200) });
}

function foreignCertificate(stack: Stack) {
  const arn = `arn:aws:acm:us-east-1:${stack.account}:certificate/00000000-0000-0000-0000-000000000000`;
  return Certificate.fromCertificateArn(stack, 'Foreign', arn);
}

const app = new App();
if (app.node.tryGetContext('checked')) {
  CertificateChecks.apply(app);
}
for (const [name, wire] of Object.entries(wirings)) {
  wire(new Stack(app, name, { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } }));
}

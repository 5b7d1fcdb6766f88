import { Stack, StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';

/** A load balancer with the certificate that CloudFront uses already. */
export class ShopStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const vpc = new Vpc(this, 'Vpc', {
      availabilityZones: ['ap-southeast-2a', 'ap-southeast-2b'],
      subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC }],
    });
    const certificate = Certificate.fromCertificateArn(this, 'Certificate',
      'arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444');

    const balancer = new ApplicationLoadBalancer(this, 'Balancer', { vpc, internetFacing: true });
    balancer.addListener('Https', {
      port: 443,
      certificates: [certificate],
      defaultAction: ListenerAction.fixedResponse(200),
    });
  }
}

import { Stack, StackProps } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { LoadBalancer, LoadBalancingProtocol } from 'aws-cdk-lib/aws-elasticloadbalancing';
import { Construct } from 'constructs';

/** A load balancer of the old kind that moved here from another region, and took its certificate along. */
export class ClassicStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const vpc = new Vpc(this, 'Vpc', {
      availabilityZones: ['ap-southeast-2a', 'ap-southeast-2b'],
      subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC }],
    });
    const balancer = new LoadBalancer(this, 'Balancer', { vpc, internetFacing: true });
    balancer.addListener({
      externalPort: 443,
      externalProtocol: LoadBalancingProtocol.HTTPS,
      sslCertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/e0e0e0e0-1111-2222-3333-444444444444',
    });
  }
}

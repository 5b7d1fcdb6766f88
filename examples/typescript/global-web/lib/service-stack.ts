import { Stack, StackProps } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { LambdaTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { RegionalCertificate, SecureAlb } from 'cdk-acm';
import { Construct } from 'constructs';
import { existingZone } from './zone';

/** A service behind a load balancer, with a second certificate for the names of tenants. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const hostedZone = existingZone(this);
    const vpc = new Vpc(this, 'Vpc', {
      availabilityZones: ['ap-southeast-2a', 'ap-southeast-2b'],
      subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC }],
    });

    const alb = new SecureAlb(this, 'Web', {
      vpc,
      domainNames: [`api.${hostedZone.zoneName}`],
      hostedZone,
      internetFacing: true,
    });
    alb.addCertificates(new RegionalCertificate(this, 'Tenants', {
      domainName: `*.tenants.${hostedZone.zoneName}`,
      hostedZone,
    }));

    const api = new Function(this, 'Api', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "hello\\n" });'),
    });
    alb.addTargets('Api', { targets: [new LambdaTarget(api)] });
  }
}

import { Stack, StackProps } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { MultiRegionCertificate, SecureAlb } from 'cdk-acm';
import { Construct } from 'constructs';

export interface ServiceStackProps extends StackProps {
  readonly certificates: MultiRegionCertificate;
  readonly hostedZone: IHostedZone;
  readonly subdomain: string;
}

/** A load balancer with the certificate of its region. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);

    const vpc = new Vpc(this, 'Vpc', {
      availabilityZones: [`${this.region}a`, `${this.region}b`],
      subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC }],
    });
    new SecureAlb(this, 'Web', {
      vpc,
      domainNames: [`${props.subdomain}.${props.hostedZone.zoneName}`],
      hostedZone: props.hostedZone,
      certificates: [props.certificates.forRegionOf(this)],
      internetFacing: true,
    });
  }
}

import { App, Environment, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { SecureAlb, SecureAlbProps } from '../../../src';

export const SYDNEY: Environment = { account: '111111111111', region: 'ap-southeast-2' };

/** A stack as people have it around a load balancer: a VPC and the zone of `example.com`, both there before. */
export class WebStack extends Stack {
  readonly vpc: IVpc;
  readonly hostedZone: IHostedZone;

  constructor(env?: Environment, scope: Construct = new App(), id = 'Shop') {
    super(scope, id, { env });
    this.vpc = Vpc.fromVpcAttributes(this, 'Vpc', {
      vpcId: 'vpc-0123456789abcdef0',
      availabilityZones: ['a', 'b'],
      publicSubnetIds: ['subnet-00000000000000001', 'subnet-00000000000000002'],
      privateSubnetIds: ['subnet-00000000000000003', 'subnet-00000000000000004'],
      publicSubnetRouteTableIds: ['rtb-00000000000000001', 'rtb-00000000000000001'],
      privateSubnetRouteTableIds: ['rtb-00000000000000002', 'rtb-00000000000000002'],
    });
    this.hostedZone = this.zone('example.com');
  }

  zone(zoneName: string, hostedZoneId = 'Z0123456789'): IHostedZone {
    return HostedZone.fromHostedZoneAttributes(this, `Zone ${zoneName}`, { hostedZoneId, zoneName });
  }

  /** A load balancer for `www.example.com`. */
  alb(props: Partial<SecureAlbProps> = {}): SecureAlb {
    const { vpc, hostedZone } = this;
    return new SecureAlb(this, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, ...props });
  }

  get template(): Template {
    return Template.fromStack(this);
  }
}

/** An attribute of a load balancer or listener, wherever it stands among the others. */
export function attribute(key: string, value: unknown) {
  return Match.arrayWith([{ Key: key, Value: value }]);
}

import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { ARecord, RecordTarget, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { SecureAlb } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const alb = new SecureAlb(stack, 'Shop', { vpc, domainNames: ['shop.example.com'], hostedZone });
  new ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'shop',
    target: RecordTarget.fromAlias(new LoadBalancerTarget(alb.loadBalancer)),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  new SecureAlb(stack, 'Shop', { vpc, domainNames: ['shop.example.com'], hostedZone });
}

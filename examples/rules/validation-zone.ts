import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { PrivateHostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, _hostedZone: IHostedZone, vpc: ec2.IVpc) {
  const inside = new PrivateHostedZone(stack, 'Inside', { zoneName: 'example.com', vpc });
  new acm.Certificate(stack, 'Certificate', {
    domainName: 'api.example.com',
    validation: acm.CertificateValidation.fromDns(inside),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
}

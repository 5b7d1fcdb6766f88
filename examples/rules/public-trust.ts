import { Duration, type Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { PrivateCertificateAuthority, SecureAlb } from '../../src';

export function wrong(stack: Stack, _hostedZone: IHostedZone, vpc: IVpc) {
  const certificateAuthority = new PrivateCertificateAuthority(stack, 'Root', { commonName: 'Example Root CA', validity: Duration.days(3650) });
  const certificate = new acm.PrivateCertificate(stack, 'Certificate', { domainName: 'www.example.com', certificateAuthority });
  new SecureAlb(stack, 'Web', { vpc, certificates: [certificate], internetFacing: true });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, internetFacing: true });
}

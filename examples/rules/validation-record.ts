import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  new acm.Certificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    subjectAlternativeNames: ['www.example.org'],
    validation: acm.CertificateValidation.fromDnsMultiZone({ 'www.example.com': hostedZone }),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const other = HostedZone.fromHostedZoneAttributes(stack, 'Other', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.org' });
  new RegionalCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    subjectAlternativeNames: ['www.example.org'],
    hostedZones: [hostedZone, other],
  });
}

import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  new acm.Certificate(stack, 'Certificate', {
    domainName: 'https://api.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
}

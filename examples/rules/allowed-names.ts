import type { Stack } from 'aws-cdk-lib';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  CertificateChecks.apply(stack, { allowedDomains: ['*.api.example.com'] });
  new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  CertificateChecks.apply(stack, { allowedDomains: ['*.api.example.com'] });
  new RegionalCertificate(stack, 'Certificate', { domainName: 'users.api.example.com', hostedZone });
}

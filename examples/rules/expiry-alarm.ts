import type { Stack } from 'aws-cdk-lib';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateMonitor, RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
  const monitor = new CertificateMonitor(stack, 'Monitor', { emails: ['ops@example.com'] });
  monitor.watch(certificate);
}

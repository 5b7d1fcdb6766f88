import { join } from 'node:path';
import { directoryWith } from '../files';

/** The ARN of a certificate. */
export function arnIn(region: string, account = '111122223333'): string {
  return `arn:aws:acm:${region}:${account}:certificate/11111111-2222-3333-4444-555555555555`;
}

/** A listener of a load balancer with this certificate. */
export function listener(CertificateArn: unknown) {
  return {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: { Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06', Certificates: [{ CertificateArn }] },
  };
}

/** A distribution that serves a name with this certificate. */
export function distribution(AcmCertificateArn: unknown, alias: string) {
  const ViewerCertificate = { AcmCertificateArn, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Enabled: true, Aliases: [alias], ViewerCertificate } } };
}

/** A certificate for www.example.com that is validated in this hosted zone. */
export function validatedIn(HostedZoneId: unknown) {
  const DomainValidationOptions = [{ DomainName: 'www.example.com', HostedZoneId }];
  return { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com', ValidationMethod: 'DNS', DomainValidationOptions } };
}

/** The file of a template with these resources. */
export function template(Resources: Readonly<Record<string, unknown>>): string {
  return join(directoryWith({ 'web.json': { Resources } }), 'web.json');
}

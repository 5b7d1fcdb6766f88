import { certificate, GIVEN, web, type ResourceFixture, type StackFixture } from './fixture';

/** The path of the certificate that a fixture requests. */
export const CERT = 'Web/Cert';

/** A certificate with these properties, beside hosted zones: `Zone` of example.com, the private `Inside`, and `Some`, whose name is a parameter. */
export function requested(properties: Record<string, unknown>, more: Readonly<Record<string, ResourceFixture>> = {}): StackFixture {
  const zone = (others: Record<string, unknown> = {}): ResourceFixture => ({ Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com.', ...others } });
  return web({
    Cert: certificate(properties),
    Zone: zone(),
    Inside: zone({ VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }] }),
    Some: zone({ Name: { Ref: 'Given' } }),
    ...more,
  }, { Parameters: { ...GIVEN.Parameters, Other: { Type: 'String' } } });
}

/** A certificate for a name that this zone validates. */
export function validatedBy(HostedZoneId: unknown, DomainName: unknown = 'www.example.com'): StackFixture {
  return requested({ DomainName, DomainValidationOptions: [{ DomainName, HostedZoneId }] });
}

/** This many names of example.com. */
export function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `n${index}.example.com`);
}

/** A certificate from a CA of the app with these properties. */
export function issuedBy(authority: Record<string, unknown>, properties: Record<string, unknown> = {}): StackFixture {
  return web({
    Authority: {
      Type: 'AWS::ACMPCA::CertificateAuthority',
      Properties: { Type: 'ROOT', KeyAlgorithm: 'RSA_2048', SigningAlgorithm: 'SHA256WITHRSA', Subject: {}, ...authority },
    },
    Cert: certificate({ CertificateAuthorityArn: { 'Fn::GetAtt': ['Authority', 'Arn'] }, ValidationMethod: undefined, ...properties }),
  }, GIVEN);
}

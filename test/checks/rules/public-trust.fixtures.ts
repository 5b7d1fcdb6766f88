import { certificate, certificateArn, distribution, GIVEN, imported, listener, PRIVATE_CA, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const PRIVATE = certificate({ CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined });
const SELF_SIGNED = imported({ SecretArn: undefined, DomainNames: ['www.example.com'], KeyAlgorithm: 'RSA_2048' });

const balancer = (Scheme?: unknown): ResourceFixture => ({ Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'application', Scheme } });

const https = (properties: Record<string, unknown> = {}): ResourceFixture =>
  listener({ LoadBalancerArn: { Ref: 'Balancer' }, Certificates: [{ CertificateArn: { Ref: 'Cert' } }], ...properties });

/** A load balancer with this scheme, and a listener with this certificate. */
function serving(Cert: ResourceFixture, scheme?: unknown, properties: Record<string, unknown> = {}): StackFixture {
  return web({ Cert, Balancer: balancer(scheme), Https: https(properties) }, GIVEN);
}

const site = (config: Record<string, unknown>) => web({ Cert: PRIVATE, Site: distribution({ Ref: 'Cert' }, config) }, GIVEN);
const classic = (Scheme?: string): StackFixture => web({
  Cert: PRIVATE,
  Balancer: {
    Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    Properties: {
      Scheme,
      Listeners: [{ Protocol: 'HTTPS', LoadBalancerPort: '443', InstancePort: '80', SSLCertificateId: { Ref: 'Cert' }, PolicyNames: { Ref: 'Given' } }],
    },
  },
}, GIVEN);

function finding(resource: string, property: string, problem: string, construct = 'RegionalCertificate'): ExpectedFinding {
  return {
    resource,
    property,
    message: `browsers do not trust Web/Cert, ${problem}`,
    fix: `request a public certificate (${construct}), or acknowledge this if all clients are yours and trust your CA (TrustBundle)`,
    severity: 'warning',
  };
}

const ON_LISTENER = finding('Web/Https', 'Certificates.0.CertificateArn', 'which a private CA issues, but Web/Balancer is internet-facing');

export const PUBLIC_TRUST: readonly RuleFixture[] = [
  { name: 'an internet-facing load balancer with a private certificate', verdict: 'fail', stacks: [serving(PRIVATE, 'internet-facing')], finding: ON_LISTENER },
  { name: 'a load balancer that is internet-facing by default', verdict: 'fail', stacks: [serving(PRIVATE)], finding: ON_LISTENER },
  {
    name: 'an internet-facing load balancer with a self-signed certificate',
    verdict: 'fail',
    stacks: [serving(SELF_SIGNED, 'internet-facing')],
    finding: finding('Web/Https', 'Certificates.0.CertificateArn', 'which is self-signed, but Web/Balancer is internet-facing'),
  },
  {
    name: 'a private certificate that a listener has besides its default one',
    verdict: 'fail',
    stacks: [web({
      Cert: PRIVATE,
      Balancer: balancer('internet-facing'),
      Https: https({ Certificates: [{ CertificateArn: certificateArn('us-east-1') }] }),
      More: {
        Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
        Properties: { ListenerArn: { Ref: 'Https' }, Certificates: [{ CertificateArn: { Ref: 'Cert' } }] },
      },
    })],
    finding: { ...ON_LISTENER, resource: 'Web/More' },
  },
  {
    name: 'a distribution with an alias and a private certificate',
    verdict: 'fail',
    stacks: [site({ Aliases: ['www.example.com'] })],
    finding: finding('Web/Site', 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      'which a private CA issues, but viewers anywhere call this distribution by its aliases', 'CloudFrontCertificate'),
  },
  {
    name: 'a Classic Load Balancer that is internet-facing by default',
    verdict: 'fail',
    stacks: [classic()],
    finding: finding('Web/Balancer', 'Listeners.0.SSLCertificateId', 'which a private CA issues, but Web/Balancer is internet-facing'),
  },
  { name: 'an internal load balancer with a private certificate', verdict: 'pass', stacks: [serving(PRIVATE, 'internal')] },
  { name: 'an internal Classic Load Balancer with a private certificate', verdict: 'pass', stacks: [classic('internal')] },
  { name: 'an internet-facing load balancer with a public certificate', verdict: 'pass', stacks: [serving(certificate(), 'internet-facing')] },
  { name: 'a load balancer that verifies its clients', verdict: 'pass', stacks: [serving(PRIVATE, 'internet-facing', { MutualAuthentication: { Mode: 'verify', TrustStoreArn: { Ref: 'Given' } } })] },
  { name: 'a distribution without aliases', verdict: 'pass', stacks: [site({})] },
  { name: 'a distribution that verifies its viewers', verdict: 'pass', stacks: [site({ Aliases: ['www.example.com'], ViewerMtlsConfig: { Mode: 'required' } })] },
  { name: 'a load balancer whose scheme is a parameter', verdict: 'unknown', stacks: [serving(PRIVATE, { Ref: 'Given' })] },
  { name: 'a listener whose mode is a parameter', verdict: 'unknown', stacks: [serving(PRIVATE, 'internet-facing', { MutualAuthentication: { Mode: { Ref: 'Given' } } })] },
  { name: 'a load balancer that is not in the app', verdict: 'unknown', stacks: [serving(PRIVATE, 'internet-facing', { LoadBalancerArn: { Ref: 'Given' } })] },
  { name: 'a certificate whose issuer a macro may add', verdict: 'unknown', stacks: [serving(certificate({ 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/issuer.yaml' } } }), 'internet-facing')] },
  { name: 'a certificate from a secret, which any CA may have issued', verdict: 'unknown', stacks: [serving(imported({ DomainNames: ['www.example.com'] }), 'internet-facing')] },
  { name: 'a certificate that is given by its ARN', verdict: 'unknown', stacks: [web({ Balancer: balancer('internet-facing'), Https: https({ Certificates: [{ CertificateArn: certificateArn('us-east-1') }] }) })] },
];

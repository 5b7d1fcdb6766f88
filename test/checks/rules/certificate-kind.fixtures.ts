import { certificate, certificateArn, imported, PRIVATE_CA, web, type ResourceFixture, type RuleFixture } from './fixture';

const gateway = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::EC2::CustomerGateway', Properties: { Type: 'ipsec.1', BgpAsn: 65000, CertificateArn },
});

const deviceDomain = (ValidationCertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::IoT::DomainConfiguration',
  Properties: { DomainName: 'www.example.com', ServerCertificateArns: [certificateArn('us-east-1')], ValidationCertificateArn },
});

const graphql = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::AppSync::DomainName', Properties: { DomainName: 'www.example.com', CertificateArn },
});

const inspection = (CertificateAuthorityArn: unknown): ResourceFixture => ({
  Type: 'AWS::NetworkFirewall::TLSInspectionConfiguration',
  Properties: { TLSInspectionConfigurationName: 'out', TLSInspectionConfiguration: { ServerCertificateConfigurations: [{ CertificateAuthorityArn }] } },
});

const PRIVATE = certificate({ CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined });

export const CERTIFICATE_KIND: readonly RuleFixture[] = [
  {
    name: 'a customer gateway with a public certificate',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Gateway: gateway({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Gateway',
      property: 'CertificateArn',
      message: 'Site-to-Site VPN takes a private certificate here, but Web/Cert is a public certificate',
      fix: 'request one from a CA of AWS Private CA (acm.PrivateCertificate)',
    },
  },
  {
    name: 'a private certificate that is to verify the ownership of a domain',
    verdict: 'fail',
    stacks: [web({ Cert: PRIVATE, Domain: deviceDomain({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Domain',
      property: 'ValidationCertificateArn',
      message: 'IoT Core (to verify the ownership of a domain) takes a public certificate here, but Web/Cert is a private certificate',
      fix: 'request one without a certificate authority (RegionalCertificate)',
    },
  },
  {
    name: 'a certificate of the app where a CA is wanted that was imported',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Inspection: inspection({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Inspection',
      property: 'TLSInspectionConfiguration.ServerCertificateConfigurations.0.CertificateAuthorityArn',
      message: 'Network Firewall (outbound inspection) takes an imported certificate here, but Web/Cert is a public certificate',
      fix: 'import one (ImportedCertificate)',
    },
  },
  {
    name: 'a private certificate where AWS names public and imported ones only',
    verdict: 'fail',
    stacks: [web({ Cert: PRIVATE, Api: graphql({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Api',
      property: 'CertificateArn',
      message: 'AppSync takes a public certificate or an imported certificate here, but Web/Cert is a private certificate',
      fix: 'request one without a certificate authority (CloudFrontCertificate), or import one (ImportedCertificate)',
      severity: 'warning',
    },
  },
  { name: 'a customer gateway with a private certificate', verdict: 'pass', stacks: [web({ Cert: PRIVATE, Gateway: gateway({ Ref: 'Cert' }) })] },
  {
    name: 'a public certificate that is to verify the ownership of a domain',
    verdict: 'pass',
    stacks: [web({ Cert: certificate(), Domain: deviceDomain({ Ref: 'Cert' }) })],
  },
  {
    name: 'a customer gateway with a certificate that somebody else requested or imported',
    verdict: 'unknown',
    stacks: [web({ Gateway: gateway(certificateArn('us-east-1')) })],
  },
  {
    name: 'a customer gateway with a certificate whose issuer a macro may add',
    verdict: 'unknown',
    stacks: [web({
      Cert: certificate({ 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/issuer.yaml' } } }),
      Gateway: gateway({ Ref: 'Cert' }),
    })],
  },
  {
    name: 'a customer gateway with an imported certificate',
    verdict: 'fail',
    stacks: [web({ Cert: imported(), Gateway: gateway({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Gateway',
      property: 'CertificateArn',
      message: 'Site-to-Site VPN takes a private certificate here, but Web/Cert is an imported certificate',
      fix: 'request one from a CA of AWS Private CA (acm.PrivateCertificate)',
    },
  },
  { name: 'a firewall with an imported CA', verdict: 'pass', stacks: [web({ Cert: imported(), Firewall: inspection({ Ref: 'Cert' }) })] },
];

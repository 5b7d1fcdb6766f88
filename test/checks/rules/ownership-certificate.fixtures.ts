import {
  certificate, certificateArn, GIVEN, imported, ON_PROD, PRIVATE_CA, web,
  type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture,
} from './fixture';

const PRIVATE = certificate({ CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined });
const PUBLIC_ARN = certificateArn('us-east-1');
const MUTUAL = { TruststoreUri: 's3://bucket/truststore.pem' };

const stack = (Api: ResourceFixture, Cert: ResourceFixture = PRIVATE): StackFixture => web({ Cert, Api }, ON_PROD);

/** A domain name for REST APIs with mutual TLS, unless the properties say otherwise. */
const restApi = (properties: Record<string, unknown> = {}): ResourceFixture => ({
  Type: 'AWS::ApiGateway::DomainName',
  Properties: {
    DomainName: 'www.example.com',
    SecurityPolicy: 'TLS_1_2',
    EndpointConfiguration: { Types: ['REGIONAL'] },
    RegionalCertificateArn: { Ref: 'Cert' },
    MutualTlsAuthentication: MUTUAL,
    ...properties,
  },
});

/** A domain name for HTTP APIs with mutual TLS and this ownership certificate. */
const httpApi = (OwnershipVerificationCertificateArn?: unknown): ResourceFixture => ({
  Type: 'AWS::ApiGatewayV2::DomainName',
  Properties: {
    DomainName: 'www.example.com',
    MutualTlsAuthentication: MUTUAL,
    DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: { Ref: 'Cert' }, OwnershipVerificationCertificateArn }],
  },
});

const samApi = (Type: string, OwnershipVerificationCertificateArn?: unknown): ResourceFixture => ({
  Type,
  Properties: {
    StageName: 'prod',
    Domain: {
      DomainName: 'www.example.com',
      CertificateArn: { Ref: 'Cert' },
      EndpointConfiguration: 'REGIONAL',
      SecurityPolicy: 'TLS_1_2',
      MutualTlsAuthentication: MUTUAL,
      OwnershipVerificationCertificateArn,
    },
  },
});

const without = (property: string): ExpectedFinding => ({
  resource: 'Web/Api',
  property,
  message: 'with mutual TLS, API Gateway needs a public certificate that proves the ownership of the domain, but Web/Cert is private ' +
    'and there is no OwnershipVerificationCertificateArn',
  fix: 'request a public certificate for the same name (RegionalCertificate) and give its ARN as OwnershipVerificationCertificateArn',
});

export const OWNERSHIP_CERTIFICATE: readonly RuleFixture[] = [
  { name: 'a REST API with mutual TLS and a private certificate alone', verdict: 'fail', stacks: [stack(restApi())], finding: without('RegionalCertificateArn') },
  {
    name: 'an HTTP API with mutual TLS and a private certificate alone',
    verdict: 'fail',
    stacks: [stack(httpApi())],
    finding: without('DomainNameConfigurations.0.CertificateArn'),
  },
  ...['AWS::Serverless::Api', 'AWS::Serverless::HttpApi'].map((type): RuleFixture => (
    { name: `an ${type} with mutual TLS and a private certificate alone`, verdict: 'fail', stacks: [stack(samApi(type))], finding: without('Domain.CertificateArn') })),
  {
    name: 'a REST API with mutual TLS whose ownership is proved in production only',
    verdict: 'fail',
    stacks: [stack(restApi({ OwnershipVerificationCertificateArn: { 'Fn::If': ['IsProd', PUBLIC_ARN, { Ref: 'AWS::NoValue' }] } }))],
    finding: without('RegionalCertificateArn'),
  },
  { name: 'a REST API with mutual TLS, and both certificates', verdict: 'pass', stacks: [stack(restApi({ OwnershipVerificationCertificateArn: PUBLIC_ARN }))] },
  { name: 'an HTTP API with mutual TLS, and both certificates', verdict: 'pass', stacks: [stack(httpApi({ Ref: 'Given' }))] },
  { name: 'an API of the Serverless Application Model with mutual TLS, and both certificates', verdict: 'pass', stacks: [stack(samApi('AWS::Serverless::Api', PUBLIC_ARN))] },
  { name: 'a REST API with a private certificate, without mutual TLS', verdict: 'pass', stacks: [stack(restApi({ MutualTlsAuthentication: undefined }))] },
  { name: 'a REST API with mutual TLS and a public certificate', verdict: 'pass', stacks: [stack(restApi(), certificate())] },
  {
    name: 'a REST API with mutual TLS and a certificate by its ARN, which may be public',
    verdict: 'unknown',
    stacks: [web({ Api: restApi({ RegionalCertificateArn: PUBLIC_ARN }) })],
  },
  {
    name: 'a REST API with mutual TLS and a certificate of which the deployment says who issues it',
    verdict: 'unknown',
    stacks: [stack(restApi(), certificate({ 'Fn::Transform': { Name: 'Issuer' } }))],
  },
  {
    name: 'a REST API whose mutual TLS is given at deployment',
    verdict: 'unknown',
    stacks: [stack(restApi({ MutualTlsAuthentication: { 'Fn::Transform': { Name: 'MutualTls' } } }))],
  },
  { name: 'a REST API with mutual TLS and a certificate that is given at deployment', verdict: 'unknown', stacks: [web({ Api: restApi({ RegionalCertificateArn: { Ref: 'Given' } }) }, GIVEN)] },
  {
    name: 'REST APIs with mutual TLS and an imported certificate alone',
    verdict: 'fail',
    stacks: [stack(restApi(), imported())],
    finding: {
      resource: 'Web/Api',
      property: 'RegionalCertificateArn',
      message: 'with mutual TLS, API Gateway needs a public certificate that proves the ownership of the domain, but Web/Cert is imported '
        + 'and there is no OwnershipVerificationCertificateArn',
      fix: 'request a public certificate for the same name (RegionalCertificate) and give its ARN as OwnershipVerificationCertificateArn',
    },
  },
];

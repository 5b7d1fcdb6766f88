import { certificateArn, GIVEN, ON_PROD, web, type ExpectedFinding, type RuleFixture, type StackFixture } from './fixture';

const ARN = certificateArn('us-east-1');
const NAME = 'www.example.com';

/** A resource that may lack a certificate. */
const endpoint = (Type: string, Properties: Record<string, unknown>, Condition?: string): StackFixture =>
  web({ Endpoint: { Type, Properties, ...Condition && { Condition } } }, Condition ? ON_PROD : GIVEN);

const restApi = (EndpointConfiguration: unknown, properties: Record<string, unknown> = {}): StackFixture =>
  endpoint('AWS::ApiGateway::DomainName', { DomainName: NAME, SecurityPolicy: 'TLS_1_2', EndpointConfiguration, ...properties });

const httpApi = (DomainNameConfigurations: unknown): StackFixture => endpoint('AWS::ApiGatewayV2::DomainName', { DomainName: NAME, DomainNameConfigurations });

const samApi = (api: string, Domain: unknown): StackFixture => endpoint(`AWS::Serverless::${api}`, { StageName: 'prod', Domain });

const userPool = (properties: Record<string, unknown>): StackFixture => endpoint('AWS::Cognito::UserPoolDomain', { UserPoolId: { Ref: 'Given' }, ...properties });

const amplify = (CertificateSettings: unknown): StackFixture => endpoint('AWS::Amplify::Domain', { DomainName: NAME, CertificateSettings });

const search = (service: string, options: Record<string, unknown>): StackFixture => endpoint(`AWS::${service}::Domain`, {
  DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10', EnforceHTTPS: true, ...options },
});

const vpn = (properties: Record<string, unknown>): StackFixture => endpoint('AWS::EC2::ClientVpnEndpoint', {
  ServerCertificateArn: ARN,
  AuthenticationOptions: [{ Type: 'directory-service-authentication', ActiveDirectory: { DirectoryId: 'd-1' } }],
  ...properties,
});

const mutual = (MutualAuthentication: unknown): StackFixture =>
  vpn({ AuthenticationOptions: [{ Type: 'certificate-authentication', MutualAuthentication }] });

function missing(what: string, property: string, { place = '', region = 'its region', construct = 'RegionalCertificate' } = {}): ExpectedFinding {
  return {
    resource: 'Web/Endpoint',
    property: `${place}${property}`,
    message: `${what} needs a certificate, but Web/Endpoint has no ${property}`,
    fix: `give it the ARN of a certificate of ${region} as ${property}: create one with ${construct}, or import one`,
  };
}

const CLOUDFRONT = { region: 'us-east-1', construct: 'CloudFrontCertificate' };

const fail = (name: string, stack: StackFixture, finding: ExpectedFinding): RuleFixture => ({ name, verdict: 'fail', stacks: [stack], finding });
const pass = (name: string, stack: StackFixture): RuleFixture => ({ name, verdict: 'pass', stacks: [stack] });
const unknown = (name: string, stack: StackFixture): RuleFixture => ({ name, verdict: 'unknown', stacks: [stack] });

/** Endpoints other than listeners that are refused without a certificate. */
export const REQUIRED_ENDPOINT_CERTIFICATE: readonly RuleFixture[] = [
  fail('a regional domain name of API Gateway without a certificate', restApi({ Types: ['REGIONAL'] }),
    missing('an API Gateway domain name with the endpoint type REGIONAL', 'RegionalCertificateArn')),
  fail('an edge-optimized domain name of API Gateway without a certificate', restApi({ Types: ['EDGE'] }),
    missing('an API Gateway domain name with the endpoint type EDGE', 'CertificateArn', CLOUDFRONT)),
  fail('a domain name of API Gateway without an endpoint type and a certificate', restApi(undefined),
    missing('an API Gateway domain name with the endpoint type EDGE (the default)', 'CertificateArn', CLOUDFRONT)),
  pass('a regional domain name of API Gateway with a certificate', restApi({ Types: ['REGIONAL'] }, { RegionalCertificateArn: ARN })),
  pass('an edge-optimized domain name of API Gateway with a certificate', restApi({ Types: ['EDGE'] }, { CertificateArn: ARN })),
  unknown('a regional domain name of API Gateway with a certificate that is given at deployment', restApi({ Types: ['REGIONAL'] }, { RegionalCertificateArn: { Ref: 'Given' } })),
  unknown('a domain name of API Gateway without a certificate whose endpoint type is given at deployment', restApi({ Types: [{ Ref: 'Given' }] })),
  unknown('a domain name of API Gateway without a certificate, where a parameter decides whether it exists',
    endpoint('AWS::ApiGateway::DomainName', { DomainName: NAME, SecurityPolicy: 'TLS_1_2' }, 'IsProd')),
  fail('a private domain name of API Gateway without a certificate', endpoint('AWS::ApiGateway::DomainNameV2', { DomainName: NAME }),
    missing('a private domain name of API Gateway', 'CertificateArn')),
  fail('a domain name for HTTP APIs whose configuration has no certificate', httpApi([{ EndpointType: 'REGIONAL' }]),
    missing('an API Gateway domain name', 'CertificateArn', { place: 'DomainNameConfigurations.0.' })),
  fail('a domain name for HTTP APIs without a configuration', httpApi(undefined),
    { ...missing('an API Gateway domain name', 'DomainNameConfigurations'), severity: 'warning' }),
  pass('a domain name for HTTP APIs with a certificate', httpApi([{ EndpointType: 'REGIONAL', CertificateArn: ARN }])),
  unknown('a domain name for HTTP APIs whose configurations are given at deployment', httpApi({ Ref: 'Given' })),
  ...['Api', 'HttpApi', 'WebSocketApi'].flatMap((api) => [
    fail(`a domain of an ${api} of the Serverless Application Model without a certificate`, samApi(api, { DomainName: NAME, SecurityPolicy: 'TLS_1_2' }),
      missing(`an API with the domain name ${NAME}`, 'Domain.CertificateArn')),
    pass(`an ${api} of the Serverless Application Model without a domain`, samApi(api, undefined)),
    unknown(`an ${api} of the Serverless Application Model whose domain is given at deployment`, samApi(api, { Ref: 'Given' })),
  ]),
  fail('a domain of a GraphQLApi without a certificate', endpoint('AWS::Serverless::GraphQLApi', { DomainName: { DomainName: NAME } }),
    missing(`an API with the domain name ${NAME}`, 'DomainName.CertificateArn', CLOUDFRONT)),
  fail('a domain name of AppSync without a certificate', endpoint('AWS::AppSync::DomainName', { DomainName: NAME }),
    missing('a domain name of AppSync', 'CertificateArn', CLOUDFRONT)),
  fail('a custom domain of a user pool without a certificate', userPool({ Domain: 'auth.example.com' }),
    missing('a user pool domain with the custom name auth.example.com', 'CustomDomainConfig.CertificateArn', CLOUDFRONT)),
  fail('a custom domain of a user pool with an empty configuration', userPool({ Domain: 'auth.example.com', CustomDomainConfig: {} }),
    missing('a user pool domain with the custom name auth.example.com', 'CustomDomainConfig.CertificateArn', CLOUDFRONT)),
  pass('a domain of a user pool that is a prefix', userPool({ Domain: 'shop' })),
  pass('a custom domain of a user pool with a certificate', userPool({ Domain: 'auth.example.com', CustomDomainConfig: { CertificateArn: ARN } })),
  unknown('a domain of a user pool that is given at deployment', userPool({ Domain: { Ref: 'Given' } })),
  fail('Amplify Hosting with a custom certificate that is missing', amplify({ CertificateType: 'CUSTOM' }),
    missing('a domain of Amplify Hosting with the certificate type CUSTOM', 'CertificateSettings.CustomCertificateArn', CLOUDFRONT)),
  pass('Amplify Hosting with a certificate of its own', amplify({ CertificateType: 'AMPLIFY_MANAGED' })),
  pass('Amplify Hosting without certificate settings', amplify(undefined)),
  ...['OpenSearchService', 'Elasticsearch'].flatMap((service) => [
    fail(`a custom endpoint of ${service} without a certificate`, search(service, { CustomEndpointEnabled: true, CustomEndpoint: NAME }),
      missing('an OpenSearch domain with a custom endpoint', 'DomainEndpointOptions.CustomEndpointCertificateArn')),
    pass(`a domain of ${service} without a custom endpoint`, search(service, {})),
    unknown(`a custom endpoint of ${service} that is enabled at deployment`, search(service, { CustomEndpointEnabled: { Ref: 'Given' }, CustomEndpoint: NAME })),
  ]),
  fail('a custom domain of IoT Core without a certificate', endpoint('AWS::IoT::DomainConfiguration', { DomainName: NAME }),
    missing(`an IoT domain configuration with the name ${NAME}`, 'ServerCertificateArns')),
  fail('a custom domain of IoT Core with two certificates', endpoint('AWS::IoT::DomainConfiguration', { DomainName: NAME, ServerCertificateArns: [ARN, { Ref: 'Given' }] }), {
    ...missing(`an IoT domain configuration with the name ${NAME}`, 'ServerCertificateArns'),
    message: `an IoT domain configuration with the name ${NAME} takes one certificate in ServerCertificateArns, but Web/Endpoint has 2`,
    fix: 'keep one of them, and add the names of the others to it',
  }),
  pass('a custom domain of IoT Core with one of two certificates', endpoint('AWS::IoT::DomainConfiguration', {
    DomainName: NAME, ServerCertificateArns: [{ 'Fn::If': ['IsProd', ARN, { Ref: 'AWS::NoValue' }] }, { 'Fn::If': ['IsProd', { Ref: 'AWS::NoValue' }, ARN] }],
  })),
  pass('a domain configuration of IoT Core without a name', endpoint('AWS::IoT::DomainConfiguration', { ServiceType: 'DATA' })),
  unknown('a custom domain of IoT Core with certificates that are given at deployment', endpoint('AWS::IoT::DomainConfiguration', { DomainName: NAME, ServerCertificateArns: { Ref: 'Given' } })),
  fail('a Client VPN endpoint without a certificate', vpn({ ServerCertificateArn: undefined }), missing('a Client VPN endpoint', 'ServerCertificateArn')),
  fail('a Client VPN endpoint that authenticates clients by certificates of nobody', mutual(undefined),
    missing('a Client VPN endpoint with the authentication certificate-authentication', 'MutualAuthentication.ClientRootCertificateChainArn',
      { place: 'AuthenticationOptions.0.', construct: 'ImportedCertificate' })),
  pass('a Client VPN endpoint that authenticates clients by certificates', mutual({ ClientRootCertificateChainArn: ARN })),
  unknown('a Client VPN endpoint with a certificate that is given at deployment', vpn({ ServerCertificateArn: { Ref: 'Given' } })),
];

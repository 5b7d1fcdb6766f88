import type { Certainty } from './slot';

/**
 * A property without which a service refuses the resource, or the element of a list.
 */
export interface RequiredCertificate {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The list with the elements that need a certificate each; without it, the resource needs one. */
  readonly each?: string;

  /** What has to be beside it, in the resource or in the element; without it, the certificate is always needed. */
  readonly when?: Neighbour;

  /** The property with the certificate, in the resource or in the element. */
  readonly property: string;

  /** Where its ARN is in an element of that list; without it, the value is the ARN. */
  readonly arn?: string;

  /** Other properties that may have the certificate instead. Another rule judges whether they fit. */
  readonly others?: readonly string[];

  /** How many certificates the property takes at most; without it, it takes one by its type. */
  readonly most?: number;

  /** What needs the certificate, as the subject of a sentence; `{}` is replaced by the value of the neighbour. */
  readonly subject: string;

  /** The only region of the certificate; without it, that of the resource. */
  readonly region?: 'us-east-1';

  /** The construct that creates one, if it is not the usual one of that region. */
  readonly construct?: string;

  /** Whether AWS documents that the service refuses to go without. The default is that it does. */
  readonly certainty?: Certainty;

  /** The AWS page that says so. */
  readonly source: string;
}

/** The value of another property that makes a certificate necessary. */
export interface Neighbour {
  readonly property: string;
  readonly matches: RegExp;

  /** The value if the property is not there; without it, nothing is needed then. */
  readonly absent?: string;
}

const PROTOCOL = 'with the protocol {}';
const ANY_NAME = /./;

const REST_API_DOMAIN: Pick<RequiredCertificate, 'type' | 'subject' | 'source'> = {
  // "A certificate was not provided for the endpoint type EDGE": https://github.com/hashicorp/terraform-provider-aws/issues/3276
  type: 'AWS::ApiGateway::DomainName',
  subject: 'an API Gateway domain name with the endpoint type {}',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
};

const HTTP_API_DOMAIN: Pick<RequiredCertificate, 'type' | 'subject' | 'source'> = {
  type: 'AWS::ApiGatewayV2::DomainName',
  subject: 'an API Gateway domain name',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
};

const CLIENT_VPN: Pick<RequiredCertificate, 'type' | 'source'> = {
  type: 'AWS::EC2::ClientVpnEndpoint',
  source: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-auth-mutual-enable.html',
};

/**
 * Endpoints that need a certificate.
 */
export const REQUIRED_CERTIFICATES: readonly RequiredCertificate[] = [
  {
    // "A certificate must be specified for HTTPS listeners": https://github.com/pulumi/pulumi-awsx/issues/1242
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    when: { property: 'Protocol', matches: /^(HTTPS|TLS)$/i },
    property: 'Certificates[]',
    arn: 'CertificateArn',
    most: 1,
    subject: `a listener ${PROTOCOL}`,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  },
  {
    // "Secure Listeners need to specify a SSLCertificateId": https://github.com/terraform-aws-modules/terraform-aws-elb/issues/24
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    each: 'Listeners[]',
    when: { property: 'Protocol', matches: /^(HTTPS|SSL)$/i },
    property: 'SSLCertificateId',
    subject: `a listener of a Classic Load Balancer ${PROTOCOL}`,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html',
  },
  {
    type: 'AWS::Transfer::Server',
    when: { property: 'Protocols[]', matches: /^FTPS$/i },
    property: 'Certificate',
    subject: `a Transfer Family server ${PROTOCOL}`,
    source: 'https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateServer.html',
  },
  {
    ...REST_API_DOMAIN,
    when: { property: 'EndpointConfiguration.Types[]', matches: /^EDGE\b/i, absent: 'EDGE (the default)' },
    property: 'CertificateArn',
    others: ['RegionalCertificateArn'],
    region: 'us-east-1',
  },
  {
    ...REST_API_DOMAIN,
    when: { property: 'EndpointConfiguration.Types[]', matches: /^REGIONAL$/i },
    property: 'RegionalCertificateArn',
    others: ['CertificateArn'],
  },
  {
    type: 'AWS::ApiGateway::DomainNameV2',
    property: 'CertificateArn',
    subject: 'a private domain name of API Gateway',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html',
  },
  { ...HTTP_API_DOMAIN, each: 'DomainNameConfigurations[]', property: 'CertificateArn' },
  { ...HTTP_API_DOMAIN, property: 'DomainNameConfigurations[]', certainty: 'inferred' },
  ...['Api', 'HttpApi', 'WebSocketApi'].map((api): RequiredCertificate => ({
    type: `AWS::Serverless::${api}`,
    when: { property: 'Domain.DomainName', matches: ANY_NAME },
    property: 'Domain.CertificateArn',
    subject: 'an API with the domain name {}',
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html',
  })),
  {
    type: 'AWS::Serverless::GraphQLApi',
    when: { property: 'DomainName.DomainName', matches: ANY_NAME },
    property: 'DomainName.CertificateArn',
    subject: 'an API with the domain name {}',
    region: 'us-east-1',
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-graphqlapi.html',
  },
  {
    type: 'AWS::AppSync::DomainName',
    property: 'CertificateArn',
    subject: 'a domain name of AppSync',
    region: 'us-east-1',
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html',
  },
  {
    // The prefix of a domain of Amazon Cognito has no dots in it.
    type: 'AWS::Cognito::UserPoolDomain',
    when: { property: 'Domain', matches: /\./ },
    property: 'CustomDomainConfig.CertificateArn',
    subject: 'a user pool domain with the custom name {}',
    region: 'us-east-1',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html',
  },
  {
    type: 'AWS::Amplify::Domain',
    when: { property: 'CertificateSettings.CertificateType', matches: /^CUSTOM$/ },
    property: 'CertificateSettings.CustomCertificateArn',
    subject: 'a domain of Amplify Hosting with the certificate type {}',
    region: 'us-east-1',
    source: 'https://docs.aws.amazon.com/amplify/latest/userguide/using-certificates.html',
  },
  ...['OpenSearchService', 'Elasticsearch'].map((service): RequiredCertificate => ({
    type: `AWS::${service}::Domain`,
    when: { property: 'DomainEndpointOptions.CustomEndpointEnabled', matches: /^true$/i },
    property: 'DomainEndpointOptions.CustomEndpointCertificateArn',
    subject: 'an OpenSearch domain with a custom endpoint',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-domainendpointoptions.html',
  })),
  {
    type: 'AWS::IoT::DomainConfiguration',
    when: { property: 'DomainName', matches: ANY_NAME },
    property: 'ServerCertificateArns[]',
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-domainconfiguration.html
    most: 1,
    subject: 'an IoT domain configuration with the name {}',
    source: 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-custom-endpoints-configurable-custom.html',
  },
  { ...CLIENT_VPN, property: 'ServerCertificateArn', subject: 'a Client VPN endpoint' },
  {
    ...CLIENT_VPN,
    each: 'AuthenticationOptions[]',
    when: { property: 'Type', matches: /^certificate-authentication$/ },
    property: 'MutualAuthentication.ClientRootCertificateChainArn',
    subject: 'a Client VPN endpoint with the authentication {}',
    construct: 'ImportedCertificate',
  },
];

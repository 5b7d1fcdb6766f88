/**
 * A property without which a service refuses the resource, or the element of a list, as long as another property has these values.
 */
export interface RequiredCertificate {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The list with the elements that need a certificate each; without it, the resource needs one. */
  readonly each?: string;

  /** The property that decides, in the resource or in the element. */
  readonly neighbour: string;

  /** The values of it, in upper case, that need a certificate. */
  readonly values: readonly string[];

  /** The property with the certificate, in the resource or in the element. */
  readonly property: string;

  /** How many certificates the property takes at most; without it, it takes one by its type. */
  readonly most?: number;

  /** What needs the certificate, as the subject of a sentence. */
  readonly subject: string;

  /** The AWS page that says so. */
  readonly source: string;
}

/**
 * Endpoints that need a certificate.
 */
export const REQUIRED_CERTIFICATES: readonly RequiredCertificate[] = [
  {
    // "A certificate must be specified for HTTPS listeners": https://github.com/pulumi/pulumi-awsx/issues/1242
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    neighbour: 'Protocol',
    values: ['HTTPS', 'TLS'],
    property: 'Certificates[]',
    most: 1,
    subject: 'a listener',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  },
  {
    // "Secure Listeners need to specify a SSLCertificateId": https://github.com/terraform-aws-modules/terraform-aws-elb/issues/24
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    each: 'Listeners[]',
    neighbour: 'Protocol',
    values: ['HTTPS', 'SSL'],
    property: 'SSLCertificateId',
    subject: 'a listener of a Classic Load Balancer',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html',
  },
  {
    type: 'AWS::Transfer::Server',
    neighbour: 'Protocols[]',
    values: ['FTPS'],
    property: 'Certificate',
    subject: 'a Transfer Family server',
    source: 'https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateServer.html',
  },
];

/**
 * Where API Gateway needs a certificate that proves the ownership of a domain.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html
 */
export interface OwnershipCertificate {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The property with the certificate that clients see. */
  readonly certificate: string;

  /** The property that requires clients to present certificates too. */
  readonly mutualTls: string;

  /** The property with the certificate that proves the ownership; its `[]` stand for the same elements as those of the certificate. */
  readonly ownership: string;
}

/** The domain names of API Gateway that can require client certificates. */
export const OWNERSHIP_CERTIFICATES: readonly OwnershipCertificate[] = [
  {
    type: 'AWS::ApiGateway::DomainName',
    certificate: 'RegionalCertificateArn',
    mutualTls: 'MutualTlsAuthentication.TruststoreUri',
    ownership: 'OwnershipVerificationCertificateArn',
  },
  {
    type: 'AWS::ApiGatewayV2::DomainName',
    certificate: 'DomainNameConfigurations[].CertificateArn',
    mutualTls: 'MutualTlsAuthentication.TruststoreUri',
    ownership: 'DomainNameConfigurations[].OwnershipVerificationCertificateArn',
  },
  ...['Api', 'HttpApi'].map((api): OwnershipCertificate => ({
    type: `AWS::Serverless::${api}`,
    certificate: 'Domain.CertificateArn',
    mutualTls: 'Domain.MutualTlsAuthentication.TruststoreUri',
    ownership: 'Domain.OwnershipVerificationCertificateArn',
  })),
];

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

  /** The property with the certificate that proves the ownership; each `[]` is the same list element as in the path of the certificate. */
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

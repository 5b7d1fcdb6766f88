import { IMPORTED_CERTIFICATE } from './imported-certificate';

/**
 * The service that stores a certificate, or the thing that a property takes instead of one.
 */
export type CertificateStore = 'acm' | 'acm-pca' | 'iam' | 'dms' | 'iot' | 'secretsmanager' | 'api-gateway' | 'elb-trust-store';

/**
 * How to name and recognize what one store has.
 */
export interface CertificateStoreFacts {
  /** What to call one of them in a sentence. */
  readonly name: string;

  /** The service in their ARNs. */
  readonly service: string;

  /** What the resource part of their ARNs begins with. */
  readonly resource: string;

  /** The resource types that create them, with the attributes that are their ARN (`Ref` is what a reference returns). */
  readonly types: Readonly<Record<string, readonly string[]>>;
}

/**
 * The stores. The formats of their ARNs are those of the Service Authorization Reference.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const CERTIFICATE_STORES: Readonly<Record<CertificateStore, CertificateStoreFacts>> = {
  'acm': {
    name: 'an ACM certificate',
    service: 'acm',
    // Without the slash after it: a placeholder that leaves the id out is still meant as one.
    resource: 'certificate',
    types: { 'AWS::CertificateManager::Certificate': ['Ref', 'CertificateArn'], [IMPORTED_CERTIFICATE]: ['Ref'] },
  },
  'acm-pca': {
    name: 'a certificate or CA of AWS Private CA',
    service: 'acm-pca',
    resource: 'certificate-authority/',
    // The activation of a CA returns the ARN of the CA:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthorityactivation.html
    types: {
      'AWS::ACMPCA::CertificateAuthority': ['Ref', 'Arn'],
      'AWS::ACMPCA::CertificateAuthorityActivation': ['Ref'],
      'AWS::ACMPCA::Certificate': ['Ref', 'Arn'],
    },
  },
  'iam': {
    name: 'an IAM server certificate',
    service: 'iam',
    resource: 'server-certificate/',
    types: { 'AWS::IAM::ServerCertificate': ['Arn'] },
  },
  'dms': {
    name: 'a DMS certificate',
    service: 'dms',
    resource: 'cert:',
    types: { 'AWS::DMS::Certificate': ['Ref'] },
  },
  'iot': {
    name: 'an IoT device certificate',
    service: 'iot',
    resource: 'cert/',
    types: { 'AWS::IoT::Certificate': ['Arn'] },
  },
  'secretsmanager': {
    name: 'a Secrets Manager secret',
    service: 'secretsmanager',
    resource: 'secret:',
    types: { 'AWS::SecretsManager::Secret': ['Ref', 'Id'] },
  },
  'api-gateway': {
    name: 'a client certificate of API Gateway',
    service: 'apigateway',
    resource: '/clientcertificates/',
    types: { 'AWS::ApiGateway::ClientCertificate': ['Ref', 'ClientCertificateId'] },
  },
  'elb-trust-store': {
    name: 'a trust store of Elastic Load Balancing',
    service: 'elasticloadbalancing',
    resource: 'truststore/',
    types: { 'AWS::ElasticLoadBalancingV2::TrustStore': ['Ref', 'TrustStoreArn'] },
  },
};

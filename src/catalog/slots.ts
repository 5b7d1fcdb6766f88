import type { Slot } from './slot';

const USER_GUIDE = 'https://docs.aws.amazon.com';

/**
 * The CloudFormation properties that take a certificate, and those that only look like it.
 */
export const SLOTS: readonly Slot[] = [
  {
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
    service: 'CloudFront',
    takes: ['acm'],
    region: 'cloudfront',
    source: `${USER_GUIDE}/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html`,
  },
  {
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.ViewerCertificate.IamCertificateId',
    service: 'CloudFront',
    takes: ['iam'],
    source: `${USER_GUIDE}/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-viewercertificate.html`,
  },
  {
    type: 'AWS::ApiGateway::DomainName',
    property: 'CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: {
      property: 'EndpointConfiguration.Types[]',
      values: { EDGE: 'cloudfront', REGIONAL: 'own', PRIVATE: 'own' },
      absent: 'cloudfront',
    },
    source: `${USER_GUIDE}/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html`,
  },
  {
    type: 'AWS::ApiGateway::DomainName',
    property: 'RegionalCertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: 'own',
    source: `${USER_GUIDE}/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html`,
  },
  {
    type: 'AWS::ApiGatewayV2::DomainName',
    property: 'DomainNameConfigurations[].CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: {
      property: 'DomainNameConfigurations[].EndpointType',
      values: { EDGE: 'cloudfront', REGIONAL: 'own' },
      absent: 'own',
    },
    source: `${USER_GUIDE}/apigateway/latest/developerguide/http-api-custom-domain-names.html`,
  },
  {
    type: 'AWS::AppSync::DomainName',
    property: 'CertificateArn',
    service: 'AppSync',
    takes: ['acm'],
    region: 'cloudfront',
    source: `${USER_GUIDE}/appsync/latest/devguide/custom-domain-name.html`,
  },
  {
    type: 'AWS::Cognito::UserPoolDomain',
    property: 'CustomDomainConfig.CertificateArn',
    service: 'Cognito',
    takes: ['acm'],
    region: 'cloudfront',
    source: `${USER_GUIDE}/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html`,
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    property: 'Certificates[].CertificateArn',
    service: 'Elastic Load Balancing',
    takes: ['acm', 'iam'],
    region: 'own',
    source: `${USER_GUIDE}/elasticloadbalancing/latest/application/https-listener-certificates.html`,
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    property: 'Certificates[].CertificateArn',
    service: 'Elastic Load Balancing',
    takes: ['acm', 'iam'],
    region: 'own',
    source: `${USER_GUIDE}/elasticloadbalancing/latest/application/https-listener-certificates.html`,
  },
  {
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    property: 'Listeners[].SSLCertificateId',
    service: 'Classic Load Balancer',
    takes: ['acm', 'iam'],
    region: 'own',
    source: `${USER_GUIDE}/elasticloadbalancing/latest/classic/ssl-server-cert.html`,
  },
  {
    type: 'AWS::DMS::Endpoint',
    property: 'CertificateArn',
    service: 'AWS DMS',
    takes: ['dms'],
    source: `${USER_GUIDE}/dms/latest/userguide/CHAP_Security.SSL.html`,
  },
  {
    type: 'AWS::CertificateManager::Certificate',
    property: 'CertificateAuthorityArn',
    service: 'ACM (for a private certificate)',
    takes: ['acm-pca'],
    source: `${USER_GUIDE}/acm/latest/userguide/gs-acm-request-private.html`,
  },
];

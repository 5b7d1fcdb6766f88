import { KEYS_BY_CLOUDFRONT } from '../key-algorithms';
import { EVERY_KIND, PUBLIC_ONLY } from '../kinds';
import type { Slot } from '../slot';

/**
 * API Gateway: REST APIs and their custom domain names.
 */
export const API_GATEWAY_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::ApiGateway::DomainName',
    property: 'CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: {
      property: 'EndpointConfiguration.Types[]',
      values: { EDGE: 'cloudfront', PRIVATE: 'own' },
      absent: 'cloudfront',
    },
    keys: {
      property: 'EndpointConfiguration.Types[]',
      values: { EDGE: KEYS_BY_CLOUDFRONT },
      absent: KEYS_BY_CLOUDFRONT,
    },
    names: { properties: ['DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
  },
  {
    type: 'AWS::ApiGateway::DomainName',
    property: 'RegionalCertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: 'own',
    kinds: EVERY_KIND,
    names: { properties: ['DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
  },
  {
    type: 'AWS::ApiGateway::DomainName',
    property: 'OwnershipVerificationCertificateArn',
    service: 'API Gateway (to verify the ownership of a domain)',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  },
  {
    type: 'AWS::ApiGateway::DomainNameV2',
    property: 'CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048', 'EC_prime256v1', 'EC_secp384r1'], certainty: 'documented' },
    names: { properties: ['DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html',
  },
  {
    type: 'AWS::ApiGateway::Stage',
    property: 'ClientCertificateId',
    service: 'API Gateway (to call a backend)',
    takes: ['api-gateway'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  },
  {
    type: 'AWS::ApiGateway::Deployment',
    property: 'StageDescription.ClientCertificateId',
    service: 'API Gateway (to call a backend)',
    takes: ['api-gateway'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  },
];

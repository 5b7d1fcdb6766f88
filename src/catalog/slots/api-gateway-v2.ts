import { EVERY_KIND, PUBLIC_ONLY } from '../kinds';
import type { Slot } from '../slot';

/**
 * API Gateway: HTTP and WebSocket APIs and their custom domain names.
 */
export const API_GATEWAY_V2_SLOTS: readonly Slot[] = [
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
    kinds: EVERY_KIND,
    names: { properties: ['DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
  },
  {
    type: 'AWS::ApiGatewayV2::DomainName',
    property: 'DomainNameConfigurations[].OwnershipVerificationCertificateArn',
    service: 'API Gateway (to verify the ownership of a domain)',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html',
  },
  {
    type: 'AWS::ApiGatewayV2::Stage',
    property: 'ClientCertificateId',
    service: 'API Gateway (to call a backend)',
    takes: ['api-gateway'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-stage.html',
  },
];

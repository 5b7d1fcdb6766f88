import type { Slot } from '../slot';

/**
 * Properties that take what API Gateway or a load balancer made of certificates: an id, or a trust store.
 */
export const CLIENT_CERTIFICATE_SLOTS: readonly Slot[] = [
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
  {
    type: 'AWS::ApiGatewayV2::Stage',
    property: 'ClientCertificateId',
    service: 'API Gateway (to call a backend)',
    takes: ['api-gateway'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-stage.html',
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    property: 'MutualAuthentication.TrustStoreArn',
    service: 'Elastic Load Balancing (to trust clients)',
    takes: ['elb-trust-store'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
  },
];

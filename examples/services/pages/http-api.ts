import { HttpApiStack } from '../http-api';
import type { ServiceExample } from '../service-example';

export const HTTP_API: ServiceExample = {
  service: 'API Gateway: HTTP API',
  stack: HttpApiStack,
  property: ['AWS::ApiGatewayV2::DomainName', 'DomainNameConfigurations[].CertificateArn'],
  about: 'An HTTP API has a regional domain name, with a certificate in the region of the API. The same code works for a WebSocket API.',
  notes: [
    'CDK sets the security policy TLS 1.2, the only one that HTTP APIs have.',
    'Without `disableExecuteApiEndpoint`, clients can also use the name that API Gateway gave the API.',
  ],
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html',
  ],
};

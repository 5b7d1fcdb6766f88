import { RestApiStack } from '../rest-api';
import type { ServiceExample } from '../service-example';

export const REST_API: ServiceExample = {
  service: 'API Gateway: REST API',
  stack: RestApiStack,
  property: ['AWS::ApiGateway::DomainName', 'RegionalCertificateArn'],
  about: 'A regional REST API has its certificate in the region of the API. For an edge-optimized API, set both endpoint types to `EDGE` and use `CloudFrontCertificate`.',
  notes: [
    'The name and the API must have the same endpoint type. `EDGE` is the default of CDK for the API.',
    'Without `disableExecuteApiEndpoint`, clients can also use the name that API Gateway gave the API.',
  ],
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
  ],
};

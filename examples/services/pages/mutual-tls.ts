import { PartnersStack } from '../mutual-tls';
import type { ServiceExample } from '../service-example';

export const MUTUAL_TLS: ServiceExample = {
  service: 'API Gateway: mutual TLS',
  stack: PartnersStack,
  property: ['AWS::ApiGatewayV2::DomainName', 'DomainNameConfigurations[].CertificateArn'],
  about: 'Clients present a certificate of a CA that you trust, here one of AWS Private CA. The name has a public certificate in the region of the API. ' +
    'A regional REST API works in the same way: its `DomainName` has the same property `mtls`.',
  notes: [
    'The CA of the clients costs by the month. With the CA of a partner instead, write `new TrustBundle(…)`: [trust](../trust.md).',
    'A certificate that is imported or private also needs a public certificate for the same name, `ownershipCertificate`.',
    'API Gateway does not verify whether the certificate of a client is revoked.',
    'The version of the bundle is in the template, so API Gateway reads the bundle again when it changes.',
  ],
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  ],
};

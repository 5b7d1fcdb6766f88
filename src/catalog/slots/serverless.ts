import { KEYS_BY_CLOUDFRONT } from '../key-algorithms';
import { EVERY_KIND, PUBLIC_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

/**
 * Types of the AWS Serverless Application Model, which it expands into domain names of API Gateway and AppSync.
 */
export const SERVERLESS_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Serverless::Api',
    property: 'Domain.CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: {
      property: 'Domain.EndpointConfiguration',
      values: { EDGE: 'cloudfront', REGIONAL: 'own', PRIVATE: 'own' },
      absent: 'own',
    },
    keys: {
      property: 'Domain.EndpointConfiguration',
      values: { EDGE: KEYS_BY_CLOUDFRONT },
    },
    names: { properties: ['Domain.DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html',
  },
  {
    type: 'AWS::Serverless::Api',
    property: 'Domain.OwnershipVerificationCertificateArn',
    service: 'API Gateway (to verify the ownership of a domain)',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html',
  },
  {
    type: 'AWS::Serverless::HttpApi',
    property: 'Domain.CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: 'own',
    kinds: EVERY_KIND,
    names: { properties: ['Domain.DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapidomainconfiguration.html',
  },
  {
    type: 'AWS::Serverless::HttpApi',
    property: 'Domain.OwnershipVerificationCertificateArn',
    service: 'API Gateway (to verify the ownership of a domain)',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapidomainconfiguration.html',
  },
  {
    type: 'AWS::Serverless::WebSocketApi',
    property: 'Domain.CertificateArn',
    service: 'API Gateway',
    takes: ['acm'],
    region: 'own',
    kinds: EVERY_KIND,
    names: { properties: ['Domain.DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-websocketapi-websocketapidomainconfiguration.html',
  },
  {
    type: 'AWS::Serverless::GraphQLApi',
    property: 'DomainName.CertificateArn',
    service: 'AppSync',
    takes: ['acm'],
    region: 'cloudfront',
    keys: KEYS_BY_CLOUDFRONT,
    kinds: PUBLIC_OR_IMPORTED,
    names: { properties: ['DomainName.DomainName'], certainty: 'documented' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-graphqlapi.html',
  },
];

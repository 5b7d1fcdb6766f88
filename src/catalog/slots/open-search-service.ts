import type { Slot } from '../slot';

/**
 * OpenSearch Service.
 */
export const OPEN_SEARCH_SERVICE_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::OpenSearchService::Domain',
    property: 'DomainEndpointOptions.CustomEndpointCertificateArn',
    where: { 'DomainEndpointOptions.CustomEndpointEnabled': 'true' },
    service: 'OpenSearch Service',
    takes: ['acm'],
    region: 'own',
    names: { properties: ['DomainEndpointOptions.CustomEndpoint'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/customendpoint.html',
  },
];

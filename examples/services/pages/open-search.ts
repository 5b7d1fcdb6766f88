import { SearchStack } from '../open-search';
import type { ServiceExample } from '../service-example';

export const OPEN_SEARCH: ServiceExample = {
  service: 'OpenSearch Service',
  stack: SearchStack,
  property: ['AWS::OpenSearchService::Domain', 'DomainEndpointOptions.CustomEndpointCertificateArn'],
  about: 'A custom endpoint of a domain has a certificate in the region and the account of the domain.',
  notes: [
    'The domain still answers at its own name.',
    'A domain costs by the hour for its instances, and the default of CDK is retained when you delete the stack.',
  ],
  sources: ['https://docs.aws.amazon.com/opensearch-service/latest/developerguide/customendpoint.html'],
};

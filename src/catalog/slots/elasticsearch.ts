import { OPEN_SEARCH_SERVICE_SLOTS } from './open-search-service';
import type { Slot } from '../slot';

/**
 * The older resource of OpenSearch Service, with the same properties.
 */
export const ELASTICSEARCH_SLOTS: readonly Slot[] = OPEN_SEARCH_SERVICE_SLOTS.map((slot) => ({ ...slot, type: 'AWS::Elasticsearch::Domain' }));

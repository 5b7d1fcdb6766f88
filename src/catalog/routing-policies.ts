/** A routing policy of a record set. */
export interface RoutingPolicy {
  /** What to call it in a sentence. */
  readonly name: string;

  /** The property that a record set with this policy has. */
  readonly property: string;

  /** The only value of the property that means it; without it, any value does. */
  readonly value?: string;

  /** Whether AWS documents that no record set with another policy can have the same name and type. */
  readonly isAlone: boolean;

  /** The properties whose values together only one of several record sets with this policy can have; without them, several may. */
  readonly distinct?: readonly string[];
}

/**
 * The routing policies, without the simple one.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
 */
export const ROUTING_POLICIES: readonly RoutingPolicy[] = [
  // "cannot be created as a non-weighted set exists with the same name and type": https://github.com/kubernetes-sigs/external-dns/issues/4345
  { name: 'weighted', property: 'Weight', isAlone: true },
  { name: 'latency', property: 'Region', isAlone: true, distinct: ['Region'] },
  // "RRset for same type with Primary exists": https://github.com/boto/boto3/issues/1347
  { name: 'failover', property: 'Failover', isAlone: true, distinct: ['Failover'] },
  {
    name: 'geolocation',
    property: 'GeoLocation',
    isAlone: true,
    distinct: ['GeoLocation.ContinentCode', 'GeoLocation.CountryCode', 'GeoLocation.SubdivisionCode'],
  },
  { name: 'geoproximity', property: 'GeoProximityLocation', isAlone: false },
  { name: 'multivalue answer', property: 'MultiValueAnswer', value: 'true', isAlone: false },
  { name: 'IP-based', property: 'CidrRoutingConfig', isAlone: false },
];

import type { Holder } from './holders';

/**
 * The region in which a slot looks for its certificate: the one that its partition keeps for CloudFront, or that of the
 * resource which has the slot.
 */
export type RequiredRegion = 'cloudfront' | 'own';

/**
 * A required region that hangs on another property of the same resource, such as the endpoint type of a domain name.
 */
export interface RegionByProperty {
  /** The property that decides; `[]` stands for the element of the list that the slot itself stands in. */
  readonly property: string;

  /** The required region for each value; for a value that is not listed it is unknown. */
  readonly values: Readonly<Record<string, RequiredRegion>>;

  /** The required region when the property is not there. */
  readonly absent: RequiredRegion;
}

/**
 * A CloudFormation property that takes a certificate, or looks as if it did.
 */
export interface Slot {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The path of the property; `[]` stands for each element of a list. */
  readonly property: string;

  /** What people call the service. */
  readonly service: string;

  /** Whose certificates it takes. */
  readonly takes: readonly Holder[];

  /** Where an ACM certificate has to be; without it the slot takes none. */
  readonly region?: RequiredRegion | RegionByProperty;

  /** The AWS page that says so. */
  readonly source: string;
}

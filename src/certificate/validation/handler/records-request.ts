import type { ResourceRequest } from '../../../handler/custom-resource/request';

/** What the function writes, as the template says it. */
export interface RecordsProperties {
  readonly Zones: readonly ZoneOfNames[];
}

/** A hosted zone of another account, with the names that are validated in it. */
export interface ZoneOfNames {
  readonly HostedZoneId: string;

  /** The role of the zone's account that writes its validation records. */
  readonly RoleArn: string;
  readonly ExternalId?: string;

  /** The names, wildcards among them. */
  readonly DomainNames: readonly string[];
}

/** What CloudFormation sends when a certificate needs validation records, or other ones. */
export type RecordsRequest = ResourceRequest<RecordsProperties>;

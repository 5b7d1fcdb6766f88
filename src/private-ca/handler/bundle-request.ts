import type { ResourceRequest } from '../../handler/custom-resource/request';

/** The object that has the bundle, as the template says it. */
export interface BundleProperties {
  readonly Bucket: string;
  readonly Key: string;

  /** PEM texts, one after the other. */
  readonly Certificates: string;
}

/** What CloudFormation sends when it creates, updates or deletes the object. */
export type BundleRequest = ResourceRequest<BundleProperties>;

import type { RequiredRegion } from '../catalog/slot';

/** The construct of this library that creates a certificate where a consumer reads it. */
export function fittingConstruct(requires: RequiredRegion | undefined): string {
  return requires === 'cloudfront' ? 'CloudFrontCertificate' : 'RegionalCertificate';
}

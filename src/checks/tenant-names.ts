import { certificateAt } from './certificate';
import { DISTRIBUTION, VIEWER_CERTIFICATE } from './distribution';
import { resourcesAt } from './load-balancers';
import { mayHaveOtherNames, requestedNames } from './requested-certificate';
import type { Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { isPresent, valuesAt } from '../deployment/property';

/**
 * The names that a distribution tenant can serve with the certificate of its distribution, besides those of its own certificate. Undefined
 * when that is known at deployment only, or when CloudFront requests a certificate for the tenant.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/managed-cloudfront-certificates.html
 */
export function sharedNames(tenant: Resource): string[] | undefined {
  const [distribution] = resourcesAt(tenant, 'DistributionId', [DISTRIBUTION]);
  if (!distribution || isPresent(tenant, 'ManagedCertificateRequest') !== false) return undefined;
  if (isPresent(distribution, `${VIEWER_CERTIFICATE}.IamCertificateId`) !== false) return undefined;
  const certificates = valuesAt(distribution, `${VIEWER_CERTIFICATE}.AcmCertificateArn`).flatMap(({ value, stack }) => follow(value, stack));
  const names = certificates.flatMap((endpoint) => {
    const created = certificateAt(endpoint)?.resource;
    return created && !mayHaveOtherNames(created) ? requestedNames(created).map(({ name }) => name) : [undefined];
  });
  return names.includes(undefined) ? undefined : names.flatMap((name) => name ?? []);
}

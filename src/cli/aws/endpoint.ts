import { NotAskedError } from './asked';
import type { Environment } from './credentials';
import { partitionEndpoints, partitionOf } from '../../catalog/partitions';
import { isRegionName } from '../../names/region-name';

/** The services that are asked, with the part of `AWS_ENDPOINT_URL_…` that names them. */
const VARIABLES = { acm: 'ACM', route53: 'ROUTE_53', sts: 'STS', cloudformation: 'CLOUDFORMATION' };

/** A service that is asked. */
export type Service = keyof typeof VARIABLES;

/** Where a service is asked. */
export interface Endpoint {
  readonly url: URL;

  /** The region for which requests are signed. */
  readonly region: string;
}

/**
 * Where a service of a region answers. A request has credentials, so that it is sent to AWS alone, or where a variable says.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointOf(service: Service, region: string, environment: Environment): Endpoint {
  if (!isRegionName(region)) throw new NotAskedError(`"${region}" is not the name of a region`);
  const partition = partitionOf(region);
  const known = partitionEndpoints(partition);
  if (!known) throw new NotAskedError(`the endpoints of the partition ${partition} are not known`);
  const isGlobal = service === 'route53';
  const host = isGlobal ? known.route53 ?? service : `${service}.${region}`;
  return { url: configured(service, environment) ?? new URL(`https://${host}.${known.suffix}`), region: isGlobal ? known.home : region };
}

/** The region of a partition in which is asked what does not depend on a region: every account has it. */
export function homeOf(region: string): string {
  return partitionEndpoints(partitionOf(region))?.home ?? region;
}

function configured(service: Service, environment: Environment): URL | undefined {
  if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return undefined;
  const name = [`AWS_ENDPOINT_URL_${VARIABLES[service]}`, 'AWS_ENDPOINT_URL'].find((variable) => environment[variable]);
  if (name === undefined) return undefined;
  const url = URL.canParse(environment[name]!) ? new URL(environment[name]!) : undefined;
  // A URL can have a password, and so is in no message.
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new NotAskedError(`${name} is not the URL of a server, such as http://localhost:4566`);
  }
  return url;
}

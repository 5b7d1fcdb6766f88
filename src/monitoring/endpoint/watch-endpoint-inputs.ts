import { isIP } from 'net';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { WatchEndpointOptions } from './watch-endpoint-options';
import { days, hours, SECURITY_GROUP, VPC } from '../../input/cdk';
import { Input, Inputs, isObject, kind, listOf, mayBeLookedUp, optional, port } from '../../input/input';
import { struct } from '../../input/props';
import { subnetsOf } from '../../input/subnets';
import { isToken } from '../../input/token';
import { TRUST_BUNDLE } from '../../input/trust-bundle';

const HOST = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/i;

const ONE_DOMAIN_NAME = kind('a domain name without a wildcard', "'www.example.com'",
  (value) => typeof value === 'string' && (isToken(value) || (HOST.test(value) && !isIP(value))));

/** The name of an endpoint. */
export const ENDPOINT_NAME: Input = mayBeLookedUp({
  ...ONE_DOMAIN_NAME,
  mistakeIn: (value, at) => {
    const mistake = ONE_DOMAIN_NAME.mistakeIn(value, at);
    return mistake && { ...mistake, instead: insteadOf(value) ?? mistake.instead };
  },
});

/** What people write for the name of an endpoint. */
function insteadOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'watch one after the other: domainNames.forEach((domainName) => monitor.watchEndpoint(domainName))';
  if (isObject(value) && 'node' in value) return "write the name by which its clients call it, such as 'www.example.com'";
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('*.')) return `write one name that it covers, such as 'www${value.slice(1)}'`;
  if (isIP(value)) return `write the name that the certificate covers, and { address: '${value}' }`;
  const [, host, number] = /^(?:https?:\/\/)?([a-z0-9._-]+)(?::(\d{1,5}))?(?:[/?#].*)?$/i.exec(value) ?? [];
  if (host === undefined || !HOST.test(host)) return undefined;
  return number === undefined ? `write '${host}'` : `write '${host}', { port: ${number} }`;
}

const ADDRESS: Input = mayBeLookedUp(kind('the name of a host or an IP address', "'alb.example.com'",
  (value) => typeof value === 'string' && (isToken(value) || HOST.test(value) || isIP(value) > 0)));

/** Certificates of private CAs can be valid for years. */
const MOST_DAYS = 3650;

/** What each option of `watchEndpoint()` takes. */
export const WATCH_ENDPOINT_INPUTS: Inputs<WatchEndpointOptions> = {
  port: optional(port('8443')),
  address: optional(ADDRESS),
  threshold: optional(days(1, MOST_DAYS, 20)),
  // alarms look at two intervals, of which an alarm has a day at most
  interval: optional(hours(1, 12, 12)),
  trustBundle: optional(TRUST_BUNDLE),
  vpc: optional(VPC),
  vpcSubnets: optional(subnetsOf(SubnetType, 'PRIVATE_WITH_EGRESS')),
  securityGroups: optional(listOf(SECURITY_GROUP, 'security groups')),
};

/** What the options of `watchEndpoint()` take. */
export const WATCH_ENDPOINT_OPTIONS: Input = struct(WATCH_ENDPOINT_INPUTS, '{ port: 8443 }');

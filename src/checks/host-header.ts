import { CACHE_POLICIES_WITHOUT_HOST, ORIGIN_REQUEST_POLICIES_WITHOUT_HOST } from '../catalog/host-header';
import type { Located } from '../deployment/deployment';
import { follow, readText } from '../deployment/follow';
import { isPresent, textAt, valuesAt } from '../deployment/property';

/** A property of a cache behavior that names a policy, with what is known about the policies that it can name. */
interface Policy {
  readonly property: string;
  readonly managed: readonly string[];
  readonly type: string;
  readonly headers: string;
}

const POLICIES: readonly Policy[] = [
  {
    property: 'CachePolicyId',
    managed: CACHE_POLICIES_WITHOUT_HOST,
    type: 'AWS::CloudFront::CachePolicy',
    headers: 'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig',
  },
  {
    property: 'OriginRequestPolicyId',
    managed: ORIGIN_REQUEST_POLICIES_WITHOUT_HOST,
    type: 'AWS::CloudFront::OriginRequestPolicy',
    headers: 'OriginRequestPolicyConfig.HeadersConfig',
  },
];

/** Functions that can choose another origin, or another name for it. */
const FUNCTIONS = ['FunctionAssociations[]', 'LambdaFunctionAssociations[]'];

/**
 * Whether CloudFront certainly asks the origin of a cache behavior by the domain name of the origin, and not by the name that the viewer used.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
export function replacesHost(behavior: Located): boolean {
  return FUNCTIONS.every((path) => isPresent(behavior, path) === false)
    && POLICIES.every((policy) => valuesAt(behavior, policy.property).every((id) => isWithoutHost(id, policy)))
    && lacksHost(valuesAt(behavior, 'ForwardedValues.Headers[]'));
}

function isWithoutHost({ value, stack }: Located, { managed, type, headers }: Policy): boolean {
  return follow(value, stack).every((endpoint) => {
    if (endpoint === 'unknown') return false;
    if ('text' in endpoint) return managed.includes(endpoint.text);
    return endpoint.resource.type === type && valuesAt(endpoint.resource, headers).every((config) => sendsNoHost(config));
  });
}

function sendsNoHost(config: Located): boolean {
  switch (textAt(config, 'HeaderBehavior', '')) {
    case 'none': return true;
    case 'whitelist': return lacksHost(valuesAt(config, 'Headers[]'));
    case 'allExcept': return valuesAt(config, 'Headers[]').some(({ value, stack }) => readText(value, stack)?.toLowerCase() === 'host');
    default: return false;
  }
}

/** Whether a list of headers certainly does not have Host in it. */
function lacksHost(headers: readonly Located[]): boolean {
  return headers.every(({ value, stack }) => {
    const header = readText(value, stack)?.toLowerCase();
    return header !== undefined && header !== 'host' && header !== '*';
  });
}

import type { Located, Resource } from '../../deployment/deployment';
import { follow, HOLE } from '../../deployment/follow';
import { grouped } from '../../deployment/grouped';
import { placed, textAt, valuesAt, type Found } from '../../deployment/property';
import { DISTRIBUTION, VPC_ORIGIN } from '../distribution';
import { replacesHost } from '../host-header';
import { CLASSIC_LOAD_BALANCER, LOAD_BALANCER, resourcesAt } from '../load-balancers';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/** The name that Elastic Load Balancing gives to a load balancer. */
const NAME_OF_LOAD_BALANCER = /\.elb\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/i;

/**
 * CloudFront compares the certificate of an origin with the name by which it asks for it.
 */
export const originName: Rule = {
  id: 'origin-name',
  holds: 'CloudFront reaches a load balancer over HTTPS by a name that a certificate can cover',
  severity: Severity.WARNING,
  why: 'CloudFront compares the certificate of an origin with the domain name of the origin, or with the Host header if it sends that of the ' +
    'viewer. No certificate covers a name in elb.amazonaws.com, so CloudFront answers each request with 502 (Bad Gateway). LoadBalancerV2Origin ' +
    'and VpcOrigin of CDK use this name and HTTPS by default.',
  leaves: 'Cache behaviors that send the Host header of the viewer, or that have functions, which can choose another name.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-vpcorigin-vpcoriginendpointconfig.html',
  ],
  judgeResource: { types: [DISTRIBUTION], judge: byNameOfLoadBalancer },
};

function byNameOfLoadBalancer(distribution: Resource): ResourceProblem[] {
  const isAskedByOwnName = askedByOwnName(distribution);
  return valuesAt(distribution, 'DistributionConfig.Origins[]').flatMap((origin): ResourceProblem[] => {
    const protocol = protocolOf(origin);
    const [loadBalancer] = valuesAt(origin, 'DomainName').flatMap((name) => nameOfLoadBalancer(name) ?? []);
    if (loadBalancer === undefined || protocol === undefined || !['https-only', 'match-viewer'].includes(protocol)) return [];
    const id = textAt(origin, 'Id', '');
    if (!id || !isAskedByOwnName(id)) return [];
    return [{
      property: placed('DistributionConfig.Origins[].DomainName', origin.positions),
      message: `CloudFront calls ${loadBalancer} over HTTPS by its own name in elb.amazonaws.com, but no certificate covers this name, so CloudFront ` +
        'answers with 502',
      fix: 'give the load balancer a domain name and a certificate for it (SecureAlb does both), and use this name as the domain of the origin',
      templateFix: 'give the load balancer a DNS record and a certificate for its name, and use this name as DomainName of the origin',
    }];
  });
}

/** The protocol with which CloudFront calls an origin. In a VPC, the VPC origin says so. */
function protocolOf(origin: Found): string | undefined {
  const [vpcOrigin, another] = resourcesAt(origin, 'VpcOriginConfig.VpcOriginId', [VPC_ORIGIN]);
  if (!vpcOrigin || another) return textAt(origin, 'CustomOriginConfig.OriginProtocolPolicy', '');
  return textAt(vpcOrigin, 'VpcOriginEndpointConfig.OriginProtocolPolicy', 'match-viewer');
}

/** How to call the load balancer to which a name belongs. */
function nameOfLoadBalancer({ value, stack }: Located): string | undefined {
  const [endpoint, another] = follow(value, stack);
  if (endpoint === undefined || another || endpoint === 'unknown') return undefined;
  if ('text' in endpoint) return NAME_OF_LOAD_BALANCER.test(endpoint.text) ? endpoint.text.replaceAll(HOLE, '…') : undefined;
  const { resource, attribute } = endpoint;
  return [LOAD_BALANCER, CLASSIC_LOAD_BALANCER].includes(resource.type) && attribute === 'DNSName' ? resource.path : undefined;
}

/** Whether a cache behavior of a distribution asks an origin by the domain name of the origin. Each behavior is read once. */
function askedByOwnName(distribution: Resource): (originId: string) => boolean {
  let behaviors: Map<string | undefined, Found[]> | undefined;
  const answers = new Map<string, boolean>();
  return (originId) => {
    behaviors ??= grouped(
      ['DistributionConfig.DefaultCacheBehavior', 'DistributionConfig.CacheBehaviors[]'].flatMap((path) => valuesAt(distribution, path)),
      (behavior) => textAt(behavior, 'TargetOriginId', ''));
    const answer = answers.get(originId) ?? behaviors.get(originId)?.some(replacesHost) ?? false;
    answers.set(originId, answer);
    return answer;
  };
}

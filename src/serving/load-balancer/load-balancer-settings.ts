import { Duration } from 'aws-cdk-lib';
import {
  ApplicationLoadBalancer, ApplicationLoadBalancerProps, CfnLoadBalancer, DesyncMitigationMode, IpAddressType, XffHeaderProcessingMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/*
 * Defaults are written too: a load balancer keeps what its template leaves out.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */

/** The props of a load balancer, with the defaults of `SecureAlb`. */
export function withDefaults(props: ApplicationLoadBalancerProps): ApplicationLoadBalancerProps {
  return {
    ...props,
    ipAddressType: props.ipAddressType ?? IpAddressType.IPV4,
    idleTimeout: props.idleTimeout ?? Duration.seconds(60),
    clientKeepAlive: props.clientKeepAlive ?? Duration.seconds(3600),
    // it is always on, and one more attribute may be one too many
    crossZoneEnabled: props.crossZoneEnabled ? undefined : props.crossZoneEnabled,
    http2Enabled: props.http2Enabled ?? true,
    dropInvalidHeaderFields: props.dropInvalidHeaderFields ?? true,
    desyncMitigationMode: props.desyncMitigationMode ?? DesyncMitigationMode.DEFENSIVE,
    xffHeaderProcessingMode: props.xffHeaderProcessingMode ?? XffHeaderProcessingMode.APPEND,
  };
}

/** The attributes that CDK writes only if they are on. */
const FLAGS: readonly [keyof ApplicationLoadBalancerProps, string][] = [
  ['preserveHostHeader', 'routing.http.preserve_host_header.enabled'],
  ['preserveXffClientPort', 'routing.http.xff_client_port.enabled'],
  ['xAmznTlsVersionAndCipherSuiteHeaders', 'routing.http.x_amzn_tls_version_and_cipher_suite.enabled'],
  ['wafFailOpen', 'waf.fail_open.enabled'],
];

/** Turns off what is not on, also where an earlier deployment has turned it on. */
export function turnOffOthers(loadBalancer: ApplicationLoadBalancer, props: ApplicationLoadBalancerProps): void {
  FLAGS.filter(([prop]) => !props[prop]).forEach(([, attribute]) => loadBalancer.setAttribute(attribute, 'false'));
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html */
const MOST_ATTRIBUTES = 20;

/** What is wrong if a load balancer has more attributes than one request can set. */
export function tooManyAttributes(loadBalancer: ApplicationLoadBalancer): string[] {
  const resource = loadBalancer.node.defaultChild;
  const attributes = CfnLoadBalancer.isCfnLoadBalancer(resource) ? loadBalancer.stack.resolve(resource.loadBalancerAttributes) : [];
  if (!Array.isArray(attributes) || attributes.length <= MOST_ATTRIBUTES) return [];
  return [`the load balancer has ${attributes.length} attributes, and Elastic Load Balancing takes ${MOST_ATTRIBUTES}: `
    + 'leave out denyAllIgwTraffic, connectionLogs or healthCheckLogs, or what you add with setAttribute()'];
}

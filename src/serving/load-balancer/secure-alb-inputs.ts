import { DesyncMitigationMode, XffHeaderProcessingMode } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HTTPS_LISTENER_INPUTS } from './https-listener-inputs';
import { LOAD_BALANCER_INPUTS } from './load-balancer-inputs';
import { SecureAlbProps } from './secure-alb-props';
import { seconds, SECURITY_GROUP } from '../../input/cdk';
import { FLAG, Inputs, number, oneOfOrToken, optional, text } from '../../input/input';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html (idle_timeout.timeout_seconds) */
const IDLE_TIMEOUT = seconds(1, 4000);

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#http-client-keep-alive-duration */
const CLIENT_KEEP_ALIVE = seconds(60, 604_800);

/** What the props of a SecureAlb take. */
export const SECURE_ALB_INPUTS: Inputs<SecureAlbProps> = {
  ...LOAD_BALANCER_INPUTS,
  ...HTTPS_LISTENER_INPUTS,
  securityGroup: optional(SECURITY_GROUP),
  webAclArn: optional(text('the ARN of a web ACL', 'arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>')),
  dropInvalidHeaderFields: optional(FLAG),
  desyncMitigationMode: optional(oneOfOrToken('DesyncMitigationMode', DesyncMitigationMode)),
  idleTimeout: optional(IDLE_TIMEOUT),
  clientKeepAlive: optional(CLIENT_KEEP_ALIVE),
  http2Enabled: optional(FLAG),
  preserveHostHeader: optional(FLAG),
  preserveXffClientPort: optional(FLAG),
  xAmznTlsVersionAndCipherSuiteHeaders: optional(FLAG),
  xffHeaderProcessingMode: optional(oneOfOrToken('XffHeaderProcessingMode', XffHeaderProcessingMode)),
  wafFailOpen: optional(FLAG),
  minimumCapacityUnit: optional(number('100')),
  redirectHttp: optional(FLAG),
  connectionLogs: optional(FLAG),
  healthCheckLogs: optional(FLAG),
};

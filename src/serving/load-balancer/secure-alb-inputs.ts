import { Token } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { DesyncMitigationMode, IpAddressType, XffHeaderProcessingMode } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { BucketProps } from 'aws-cdk-lib/aws-s3';
import { HTTPS_LISTENER_INPUTS } from './https-listener-inputs';
import { SecureAlbProps } from './secure-alb-props';
import { BUCKET, seconds, SECURITY_GROUP, VPC } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, mayBeLookedUp, number, oneOf, oneOfOrToken, optional, required, text } from '../../input/input';
import { partOfStruct } from '../../input/props';
import { subnetsOf } from '../../input/subnets';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html (idle_timeout.timeout_seconds) */
const IDLE_TIMEOUT = seconds(1, 4000);

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html (Name) */
const LOAD_BALANCER_NAMES = /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/;

const LOAD_BALANCER_NAME = mayBeLookedUp(kind(
  'the name of a load balancer (at most 32 letters, digits and hyphens, no hyphen at its start or end, and no "internal-" at its start)', "'shop'",
  (value) => typeof value === 'string' && (Token.isUnresolved(value) || LOAD_BALANCER_NAMES.test(value))));

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#http-client-keep-alive-duration */
const CLIENT_KEEP_ALIVE = seconds(60, 604_800);

/** The props of a bucket whose values CDK does not check. */
const BUCKET_INPUTS: Partial<Inputs<BucketProps>> = {
  versioned: optional(FLAG),
  lifecycleRules: optional(listOf(kind('a lifecycle rule', '{ expiration: Duration.days(90) }', isObject), 'lifecycle rules')),
  bucketName: optional(text('the name of a bucket', 'shop-logs')),
};

/** What the props of a SecureAlb take. */
export const SECURE_ALB_INPUTS: Inputs<SecureAlbProps> = {
  vpc: required(VPC),
  ...HTTPS_LISTENER_INPUTS,
  aliasRecords: optional(FLAG),
  internetFacing: optional(FLAG),
  open: optional(FLAG),
  vpcSubnets: optional(subnetsOf(SubnetType, 'PUBLIC')),
  securityGroup: optional(SECURITY_GROUP),
  ipAddressType: optional(oneOf('IpAddressType', IpAddressType)),
  loadBalancerName: optional(LOAD_BALANCER_NAME),
  webAclArn: optional(text('the ARN of a web ACL', 'arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>')),
  deletionProtection: optional(FLAG),
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
  crossZoneEnabled: optional(FLAG),
  denyAllIgwTraffic: optional(FLAG),
  minimumCapacityUnit: optional(number('100')),
  redirectHttp: optional(FLAG),
  accessLogs: optional(FLAG),
  connectionLogs: optional(FLAG),
  healthCheckLogs: optional(FLAG),
  accessLogsBucket: optional(BUCKET),
  accessLogsBucketProps: optional(partOfStruct(BUCKET_INPUTS, '{ versioned: true }')),
  accessLogsPrefix: optional(text('the name of a folder', 'web')),
};

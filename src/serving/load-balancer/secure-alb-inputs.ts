import { Token } from 'aws-cdk-lib';
import { SubnetSelection, SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  AddApplicationTargetsProps, ApplicationProtocol, ApplicationProtocolVersion, DesyncMitigationMode, IpAddressType, MutualAuthentication,
  MutualAuthenticationMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SecureAlbProps } from './secure-alb-props';
import {
  BUCKET, CERTIFICATE, DURATION, HOSTED_ZONE, SECURITY_GROUP, SUBNET, TRUST_STORE, VALIDATION_ROLE, VPC, seconds,
} from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, literalText, mayBeLookedUp, number, oneOf, oneOfOrToken, optional, required, text } from '../../input/input';
import { partOfStruct } from '../../input/props';
import { TRUST_BUNDLE } from '../../input/trust-bundle';
import { STRICT_TRANSPORT_SECURITY } from '../strict-transport-security';

const MUTUAL_AUTHENTICATION_INPUTS: Partial<Inputs<MutualAuthentication>> = {
  advertiseTrustStoreCaNames: optional(FLAG),
  ignoreClientCertificateExpiry: optional(FLAG),
  mutualAuthenticationMode: optional(oneOfOrToken('MutualAuthenticationMode', MutualAuthenticationMode)),
  trustStore: optional(TRUST_STORE),
};

export const CERTIFICATES = listOf(CERTIFICATE, 'certificates');

export const TARGETS_ID = literalText('the ID of a target group', 'Service');

const TARGETS_INPUTS: Partial<Inputs<AddApplicationTargetsProps>> = {
  port: optional(number('80')),
  targets: optional(listOf(kind('a target', 'service', isObject), 'targets')),
  protocol: optional(oneOf('ApplicationProtocol', ApplicationProtocol)),
  protocolVersion: optional(oneOf('ApplicationProtocolVersion', ApplicationProtocolVersion)),
  priority: optional(number('10')),
  conditions: optional(listOf(kind('a ListenerCondition', "ListenerCondition.pathPatterns(['/shop/*'])", isObject), 'ListenerConditions')),
  targetGroupName: optional(text('the name of a target group', 'shop')),
  deregistrationDelay: optional(DURATION),
  slowStart: optional(DURATION),
  stickinessCookieDuration: optional(DURATION),
  stickinessCookieName: optional(text('the name of a cookie', 'shop')),
  healthCheck: optional(kind('an object with the settings of a health check', "{ path: '/health' }", isObject)),
  enableAnomalyMitigation: optional(FLAG),
};

export const TARGETS_PROPS = partOfStruct(TARGETS_INPUTS, '{ port: 80, targets: [service] }');

const SUBNETS_INPUTS: Partial<Inputs<SubnetSelection>> = {
  subnetType: optional(oneOf('SubnetType', SubnetType)),
  availabilityZones: optional(listOf(text('an Availability Zone', 'eu-west-1a'), 'Availability Zones')),
  subnetGroupName: optional(text('the name of a subnet group', 'Public')),
  onePerAz: optional(FLAG),
  subnetFilters: optional(listOf(kind('a SubnetFilter', "SubnetFilter.byIds(['subnet-0123456789abcdef0'])", isObject), 'SubnetFilters')),
  subnets: optional(listOf(SUBNET, 'subnets')),
};

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html (idle_timeout.timeout_seconds) */
const IDLE_TIMEOUT = seconds(1, 4000);

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html (Name) */
const LOAD_BALANCER_NAMES = /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/;

const LOAD_BALANCER_NAME = mayBeLookedUp(kind(
  'the name of a load balancer (at most 32 letters, digits and hyphens, no hyphen at its start or end, and no "internal-" at its start)', "'shop'",
  (value) => typeof value === 'string' && (Token.isUnresolved(value) || LOAD_BALANCER_NAMES.test(value))));

/** What the props of a SecureAlb take. */
export const SECURE_ALB_INPUTS: Inputs<SecureAlbProps> = {
  vpc: required(VPC),
  domainNames: optional(listOf(text('a domain name', 'www.example.com'), 'domain names')),
  hostedZone: optional(HOSTED_ZONE),
  hostedZones: optional(listOf(HOSTED_ZONE, 'hosted zones')),
  validationRole: optional(VALIDATION_ROLE),
  validationRoles: optional(listOf(VALIDATION_ROLE, 'validation roles')),
  aliasRecords: optional(FLAG),
  certificates: optional(CERTIFICATES),
  internetFacing: optional(FLAG),
  open: optional(FLAG),
  vpcSubnets: optional(partOfStruct(SUBNETS_INPUTS, '{ subnetType: SubnetType.PUBLIC }')),
  securityGroup: optional(SECURITY_GROUP),
  ipAddressType: optional(oneOf('IpAddressType', IpAddressType)),
  loadBalancerName: optional(LOAD_BALANCER_NAME),
  sslPolicy: optional(text('an SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')),
  strictTransportSecurity: optional(STRICT_TRANSPORT_SECURITY),
  clientCertificates: optional(TRUST_BUNDLE),
  mutualAuthentication: optional(partOfStruct(MUTUAL_AUTHENTICATION_INPUTS, '{ trustStore }')),
  webAclArn: optional(text('the ARN of a web ACL', 'arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>')),
  deletionProtection: optional(FLAG),
  dropInvalidHeaderFields: optional(FLAG),
  desyncMitigationMode: optional(oneOfOrToken('DesyncMitigationMode', DesyncMitigationMode)),
  idleTimeout: optional(IDLE_TIMEOUT),
  accessLogs: optional(FLAG),
  accessLogsBucket: optional(BUCKET),
  accessLogsPrefix: optional(text('the name of a folder', 'web')),
};

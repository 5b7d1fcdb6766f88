import {
  AddApplicationTargetsProps, DesyncMitigationMode, IpAddressType, MutualAuthentication, MutualAuthenticationMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SecureAlbProps } from './secure-alb-props';
import { BUCKET, CERTIFICATE, DURATION, HOSTED_ZONE, SECURITY_GROUP, TRUST_STORE, VPC } from '../../input/cdk';
import { FLAG, Input, Inputs, isObject, kind, listOf, oneOf, optional, props, required, struct, text } from '../../input/input';
import { STRICT_TRANSPORT_SECURITY_INPUTS } from '../strict-transport-security';

const MUTUAL_AUTHENTICATION_INPUTS: Inputs<MutualAuthentication> = {
  advertiseTrustStoreCaNames: optional(FLAG),
  ignoreClientCertificateExpiry: optional(FLAG),
  mutualAuthenticationMode: optional(oneOf('MutualAuthenticationMode', MutualAuthenticationMode)),
  trustStore: optional(TRUST_STORE),
};

export const CERTIFICATES = listOf(CERTIFICATE, 'certificates');

export const TARGETS_ID = text('the ID of a target group', 'Service');

const TARGETS = optional(listOf(kind('a target', 'service', isObject), 'targets'));

const ADDED_TARGETS = props('{ port: 80, targets: [service] }');

export const TARGETS_PROPS: Input = {
  ...ADDED_TARGETS,
  mistakeIn: (value, at) => ADDED_TARGETS.mistakeIn(value, at) ?? TARGETS.mistakeIn((value as AddApplicationTargetsProps).targets, `${at}.targets`),
};

const STRICT_TRANSPORT_SECURITY = struct('{ maxAge: Duration.days(365) }', STRICT_TRANSPORT_SECURITY_INPUTS);

/** What the props of a SecureAlb take. */
export const SECURE_ALB_INPUTS: Inputs<SecureAlbProps> = {
  vpc: required(VPC),
  domainNames: optional(listOf(text('a domain name', 'www.example.com'), 'domain names')),
  hostedZone: optional(HOSTED_ZONE),
  hostedZones: optional(listOf(HOSTED_ZONE, 'hosted zones')),
  certificates: optional(CERTIFICATES),
  internetFacing: optional(FLAG),
  open: optional(FLAG),
  vpcSubnets: optional(props('{ subnetType: SubnetType.PUBLIC }')),
  securityGroup: optional(SECURITY_GROUP),
  ipAddressType: optional(oneOf('IpAddressType', IpAddressType)),
  loadBalancerName: optional(text('the name of a load balancer', 'shop')),
  sslPolicy: optional(text('an SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')),
  strictTransportSecurity: optional({
    ...STRICT_TRANSPORT_SECURITY,
    mistakeIn: (value, at) => {
      const mistake = STRICT_TRANSPORT_SECURITY.mistakeIn(value, at);
      return mistake && value === false ? { ...mistake, instead: 'write { enabled: false }' } : mistake;
    },
  }),
  mutualAuthentication: optional(struct('{ trustStore }', MUTUAL_AUTHENTICATION_INPUTS)),
  webAclArn: optional(text('the ARN of a web ACL', 'arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>')),
  deletionProtection: optional(FLAG),
  dropInvalidHeaderFields: optional(FLAG),
  desyncMitigationMode: optional(oneOf('DesyncMitigationMode', DesyncMitigationMode)),
  idleTimeout: optional(DURATION),
  accessLogs: optional(FLAG),
  accessLogsBucket: optional(BUCKET),
  accessLogsPrefix: optional(text('the name of a folder', 'web')),
};

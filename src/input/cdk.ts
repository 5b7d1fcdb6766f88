import { Duration, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { ICertificate, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { type Input, isObject, kind, mayBeLookedUp, type Mistake, oneOf } from './input';
import { isToken } from './token';

/*
 * Objects of the CDK are known by their members: an app may have two copies of aws-cdk-lib, and classes of other languages implement its
 * interfaces.
 */
export function withMembers(expected: string, example: string, ...members: string[]): Input {
  return kind(expected, example, (value) => isObject(value) && members.every((member) => member in value));
}

export function construct(example: string): Input {
  return kind('a construct', example, (value) => Construct.isConstruct(value));
}

export const STACK: Input = kind('a stack', "new Stack(app, 'Certificates', { env })", (value) => Stack.isStack(value));

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
const STACK_NAMES = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/** The name of a stack. It has to be known while the app runs: other stacks refer to it, and the CDK CLI deploys by it. */
export const STACK_NAME: Input = mayBeLookedUp(kind(
  'the name of a stack (at most 128 letters, digits and hyphens, of which the first is a letter)', "'Shop-certificates'",
  (value) => typeof value === 'string' && STACK_NAMES.test(value)));

export const HOSTED_ZONE: Input = withMembers('a hosted zone', "HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' })", 'hostedZoneId', 'node');

const ONE_CERTIFICATE = withMembers('a certificate', "Certificate.fromCertificateArn(this, 'Certificate', arn)", 'certificateArn', 'node');

/** A MultiRegionCertificate is none, but has one for each region. */
export const CERTIFICATE: Input = {
  ...ONE_CERTIFICATE,
  mistakeIn: (value, at) => {
    if (!isOfSeveralRegions(value)) return ONE_CERTIFICATE.mistakeIn(value, at) ?? mistakeInArn((value as ICertificate).certificateArn, `${at}.certificateArn`);
    return { at, given: value, expected: ONE_CERTIFICATE.expected, instead: 'write the certificate of one region: certificates.forRegionOf(this)' };
  },
};

/** What is wrong with the ARN of an imported certificate: CDK takes any text for one. */
function mistakeInArn(arn: unknown, at: string): Mistake | undefined {
  if (isToken(arn) || (typeof arn === 'string' && ARN.test(arn))) return undefined;
  return {
    at,
    given: arn,
    expected: 'the ARN of a certificate',
    mayBeRightLater: true,
    instead: `write ${typeof arn === 'string' && /^arn:[^:]*:(?!acm:)/.test(arn) ? 'one of ACM' : 'it in full'}: arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555`,
  };
}

/**
 * ACM and IAM have the certificates that load balancers, CloudFront and the other constructs take.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
const ARN = /^arn:[^:]*:(acm:[^:]*:[^:]*:certificate|iam::[^:]*:server-certificate)\/./;

function isOfSeveralRegions(value: unknown): boolean {
  return isObject(value) && 'forRegionOf' in value;
}

export const VPC: Input = withMembers('a VPC', "new Vpc(this, 'Vpc')", 'vpcId', 'selectSubnets');

const ONE_APPLICATION_LOAD_BALANCER = withMembers('an Application Load Balancer',
  "ApplicationLoadBalancer.fromLookup(this, 'LoadBalancer', { loadBalancerTags: { app: 'shop' } })", 'loadBalancerArn', 'isApplicationLoadBalancer');

/** A construct of a library that has a load balancer is none itself: `SecureAlb`, or a pattern of ecs-patterns. */
export const APPLICATION_LOAD_BALANCER: Input = {
  ...ONE_APPLICATION_LOAD_BALANCER,
  mistakeIn: (value, at) => {
    const mistake = ONE_APPLICATION_LOAD_BALANCER.mistakeIn(value, at);
    if (!mistake || !isObject(value) || !('node' in value)) return mistake;
    const one = 'loadBalancer' in value ? value.loadBalancer : value;
    if (!ONE_APPLICATION_LOAD_BALANCER.mistakeIn(one, at)) return { ...mistake, instead: 'write its member loadBalancer' };
    return isObject(one) && 'loadBalancerArn' in one ? { ...mistake, instead: 'for a Network Load Balancer, create a SecureNlb, which has a TLS listener' } : mistake;
  },
};

export const LISTENER_ACTION: Input = withMembers('a ListenerAction', 'ListenerAction.forward([targetGroup])', 'bind', 'renderActions');

export const SUBNET: Input = withMembers('a subnet', "Subnet.fromSubnetId(this, 'Subnet', 'subnet-0123456789abcdef0')", 'subnetId', 'node');

export const SECURITY_GROUP: Input = withMembers('a security group',
  "SecurityGroup.fromSecurityGroupId(this, 'Group', 'sg-0123456789abcdef0')", 'securityGroupId', 'connections');

export const BUCKET: Input = withMembers('a bucket', "Bucket.fromBucketName(this, 'Logs', 'logs')", 'bucketName', 'addToResourcePolicy');

export const TRUST_STORE: Input = withMembers('a trust store', "TrustStore.fromTrustStoreArn(this, 'Partners', arn)", 'trustStoreRef');

/** A Duration of whole seconds, or of a number of them that is known at deployment only. */
export const DURATION: Input = durationOf('a Duration', 'Duration.seconds(60)', () => true);

/** A Duration of so many whole days, or of a number of days that is known at deployment only. */
export function days(least: number, most: number, example: number): Input {
  return wholeUnits('days', { least, most, example });
}

/** A Duration of so many whole hours, which is known while the app runs. */
export function hours(least: number, most: number, example: number): Input {
  return wholeUnits('hours', { least, most, example });
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly example: number;
}

function wholeUnits(unit: 'days' | 'hours', { least, most, example }: Range): Input {
  const [expected, instead] = [`a Duration of ${least} to ${most} whole ${unit}`, `write Duration.${unit}(${example})`];
  return {
    expected,
    example: `Duration.${unit}(${example})`,
    mistakeIn: (value, at) => {
      const isDuration = isObject(value) && 'toDays' in value;
      const isNumber = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
      if (!isDuration) return { at, given: value, expected, instead: isNumber ? `write Duration.${unit}(${value})` : instead };
      const count = wholes(() => unit === 'days' ? (value as Duration).toDays() : (value as Duration).toHours());
      const isUnknown = Token.isUnresolved(count);
      const isAllowed = count !== undefined && (isUnknown ? unit === 'days' : count >= least && count <= most);
      return isAllowed ? undefined : { at, given: value, expected, instead, mayBeRightLater: unit === 'days' && isNoNumber(value as Duration) };
    },
  };
}

/** A Duration of so many seconds. */
export function seconds(least: number, most: number): Input {
  const example = Math.min(Math.max(60, least), most);
  return durationOf(`a Duration of ${least} to ${most} seconds`, `Duration.seconds(${example})`, (count) => count >= least && count <= most);
}

function durationOf(expected: string, example: string, isAllowed: (count: number) => boolean): Input {
  return {
    expected,
    example,
    mistakeIn: (value, at) => {
      if (!isObject(value) || !('toSeconds' in value)) {
        const instead = typeof value === 'number' && value >= 0 && isAllowed(value) ? `Duration.seconds(${value})` : example;
        return { at, given: value, expected, instead: `write ${instead}` };
      }
      const count = wholes(() => (value as Duration).toSeconds());
      if (count === undefined) return { at, given: value, expected: `${expected}, in whole seconds`, instead: `write ${example}` };
      return Token.isUnresolved(count) || isAllowed(count) ? undefined : { at, given: value, expected, instead: `write ${example}` };
    },
  };
}

/** Whether a Duration is of NaN, which an app makes of the dummy value of a lookup. Core converts it only where the number need not be whole. */
function isNoNumber(duration: Duration): boolean {
  return Number.isNaN(wholes(() => duration.toDays({ integral: false })));
}

/** Undefined for a part of a unit, for NaN, and for a token in another unit. */
function wholes(count: () => number): number | undefined {
  try {
    return count();
  } catch {
    return undefined;
  }
}

/**
 * What happens to a certificate or a CA when it is removed. There are no snapshots of them, and CloudFormation refuses such a template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const REMOVAL_POLICY = oneOf('RemovalPolicy', Object.fromEntries(Object.entries(RemovalPolicy).filter(([name]) => name !== 'SNAPSHOT')));

export const KEY_ALGORITHM: Input = {
  ...kind('a KeyAlgorithm', 'KeyAlgorithm.RSA_2048', (value) => isObject(value) && 'name' in value && typeof value.name === 'string'),
  mistakeIn: (value, at) => {
    if (isObject(value) && 'name' in value && typeof value.name === 'string') return undefined;
    const meant = Object.keys(KeyAlgorithm).find((each) => typeof value === 'string' && each === value.toUpperCase()) ?? 'RSA_2048';
    return { at, given: value, expected: 'a KeyAlgorithm', instead: `write KeyAlgorithm.${meant}` };
  },
};

export const VALIDATION: Input = withMembers('a CertificateValidation', 'CertificateValidation.fromDns()', 'method', 'props');

/** A role of this library, or any other role whose ARN is known. */
export const VALIDATION_ROLE: Input = withMembers('a ValidationRole', "ValidationRole.fromRoleArn(this, 'Role', roleArn)", 'roleArn', 'node');

export const ROLE: Input = withMembers('a role', "Role.fromRoleArn(this, 'Role', roleArn)", 'roleArn', 'addToPrincipalPolicy');

export const SYNTHESIZER: Input = withMembers('a stack synthesizer', 'new DefaultStackSynthesizer()', 'bind', 'synthesize');

export const SECRET: Input = withMembers('a secret', "Secret.fromSecretNameV2(this, 'Secret', 'partner/certificate')", 'secretArn', 'secretName');

export const DESTINATION: Input = withMembers('a destination of Lambda', 'new SnsDestination(topic)', 'bind');

/** Any CA. An L1 is refused, since it has no ARN that waits until it is active. */
export const CERTIFICATE_AUTHORITY: Input = withMembers('a certificate authority',
  "CertificateAuthority.fromCertificateAuthorityArn(this, 'Authority', arn)", 'certificateAuthorityArn', 'env');

/** A CA of this library: it has the certificates of its chain. */
export const CERTIFICATE_AUTHORITY_WITH_CHAIN: Input = withMembers('a PrivateCertificateAuthority',
  "PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(this, 'Root', { certificateAuthorityArn, completeCertificateChain })",
  'certificateAuthorityArn', 'completeCertificateChain');

export const DASHBOARD: Input = withMembers('a dashboard', "new Dashboard(this, 'Dashboard')", 'dashboardArn', 'addWidgets');

export const SLACK_CHANNEL: Input = withMembers('a SlackChannelConfiguration of this app',
  "new SlackChannelConfiguration(this, 'Channel', { slackChannelConfigurationName, slackWorkspaceId, slackChannelId })", 'slackChannelConfigurationArn', 'addNotificationTopic');

export const TOPIC: Input = withMembers('a topic', "Topic.fromTopicArn(this, 'Topic', arn)", 'topicArn', 'addSubscription');

/** What has the ARN of a certificate: a certificate of any library, created or imported, or the L1. A MultiRegionCertificate has one for each region. */
export const ANY_CERTIFICATE: Input = {
  ...CERTIFICATE,
  mistakeIn: (value, at) => {
    const isL1 = isObject(value) && 'certificateRef' in value && 'node' in value && !isOfSeveralRegions(value);
    return isL1 ? undefined : CERTIFICATE.mistakeIn(value, at);
  },
};

export const GRANTEE: Input = withMembers('a role or user, or what has one', "Role.fromRoleName(this, 'Role', 'server')", 'grantPrincipal');

import { Stack, Token } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { type Input, isObject, kind, mayBeLookedUp } from './input';

/*
 * Objects of the CDK are known by their members: an app may have two copies of aws-cdk-lib, and classes of other languages implement its
 * interfaces.
 */
function withMembers(expected: string, example: string, ...members: string[]): Input {
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
  (value) => typeof value === 'string' && !Token.isUnresolved(value) && STACK_NAMES.test(value)));

export const HOSTED_ZONE: Input = withMembers('a hosted zone', "HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' })", 'hostedZoneId', 'node');

export const CERTIFICATE: Input = withMembers('a certificate', "Certificate.fromCertificateArn(this, 'Certificate', arn)", 'certificateArn', 'node');

export const VPC: Input = withMembers('a VPC', "new Vpc(this, 'Vpc')", 'vpcId', 'selectSubnets');

export const SECURITY_GROUP: Input = withMembers('a security group',
  "SecurityGroup.fromSecurityGroupId(this, 'Group', 'sg-0123456789abcdef0')", 'securityGroupId', 'connections');

export const BUCKET: Input = withMembers('a bucket', "Bucket.fromBucketName(this, 'Logs', 'logs')", 'bucketName', 'addToResourcePolicy');

export const TRUST_STORE: Input = withMembers('a trust store', "TrustStore.fromTrustStoreArn(this, 'Partners', arn)", 'trustStoreRef');

export const DURATION: Input = {
  ...withMembers('a Duration', 'Duration.seconds(60)', 'toSeconds'),
  mistakeIn: (value, at) => {
    if (isObject(value) && 'toSeconds' in value) return undefined;
    const example = typeof value === 'number' ? `Duration.seconds(${value})` : 'Duration.seconds(60)';
    return { at, given: value, expected: 'a Duration', instead: `write ${example}` };
  },
};

const KEY_ALGORITHMS = Object.keys(KeyAlgorithm);

export const KEY_ALGORITHM: Input = {
  ...kind('a KeyAlgorithm', 'KeyAlgorithm.RSA_2048', (value) => isObject(value) && 'name' in value && typeof value.name === 'string'),
  mistakeIn: (value, at) => {
    if (isObject(value) && 'name' in value && typeof value.name === 'string') return undefined;
    const meant = KEY_ALGORITHMS.find((each) => each === String(value).toUpperCase()) ?? 'RSA_2048';
    return { at, given: value, expected: 'a KeyAlgorithm', instead: `write KeyAlgorithm.${meant}` };
  },
};

export const VALIDATION: Input = withMembers('a CertificateValidation', 'CertificateValidation.fromDns()', 'method', 'props');

export const SYNTHESIZER: Input = withMembers('a stack synthesizer', 'new DefaultStackSynthesizer()', 'bind', 'synthesize');

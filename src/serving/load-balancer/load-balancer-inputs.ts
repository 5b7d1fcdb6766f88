import { Token } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { BaseLoadBalancerProps, IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { BucketProps } from 'aws-cdk-lib/aws-s3';
import { SecureAlbProps } from './secure-alb-props';
import { BUCKET, VPC } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, mayBeLookedUp, oneOf, optional, required, text } from '../../input/input';
import { partOfStruct } from '../../input/props';
import { subnetsOf } from '../../input/subnets';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html (Name) */
const LOAD_BALANCER_NAMES = /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/;

const LOAD_BALANCER_NAME = mayBeLookedUp(kind(
  'the name of a load balancer (at most 32 letters, digits and hyphens, no hyphen at its start or end, and no "internal-" at its start)', "'shop'",
  (value) => typeof value === 'string' && (Token.isUnresolved(value) || LOAD_BALANCER_NAMES.test(value))));

/** The props of a bucket whose values CDK does not check. */
const BUCKET_INPUTS: Partial<Inputs<BucketProps>> = {
  versioned: optional(FLAG),
  lifecycleRules: optional(listOf(kind('a lifecycle rule', '{ expiration: Duration.days(90) }', isObject), 'lifecycle rules')),
  bucketName: optional(text('the name of a bucket', 'shop-logs')),
};

/** The props that `SecureAlb` and `SecureNlb` have in common, besides those of their listeners. */
type Common = Omit<BaseLoadBalancerProps, 'minimumCapacityUnit'>
  & Pick<SecureAlbProps, 'aliasRecords' | 'open' | 'ipAddressType' | 'accessLogs' | 'accessLogsBucket' | 'accessLogsBucketProps' | 'accessLogsPrefix'>;

export const LOAD_BALANCER_INPUTS: Inputs<Common> = {
  vpc: required(VPC),
  aliasRecords: optional(FLAG),
  internetFacing: optional(FLAG),
  open: optional(FLAG),
  vpcSubnets: optional(subnetsOf(SubnetType, 'PUBLIC')),
  ipAddressType: optional(oneOf('IpAddressType', IpAddressType)),
  loadBalancerName: optional(LOAD_BALANCER_NAME),
  deletionProtection: optional(FLAG),
  crossZoneEnabled: optional(FLAG),
  denyAllIgwTraffic: optional(FLAG),
  accessLogs: optional(FLAG),
  accessLogsBucket: optional(BUCKET),
  accessLogsBucketProps: optional(partOfStruct(BUCKET_INPUTS, '{ versioned: true }')),
  accessLogsPrefix: optional(text('the name of a folder', 'web')),
};

import { ALIAS_PROPERTIES } from './aliases';

/**
 * A property whose names belong to one endpoint only.
 */
export interface EndpointNames {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The properties with the names. */
  readonly properties: readonly string[];

  /** The property with which the resource has none of its names, whatever they are, if it is true. */
  readonly unless?: string;

  /** What has the names, in the words of a sentence: no other endpoint with these words may have the same ones. */
  readonly of: string;

  /** Where a name belongs to one endpoint only: everywhere in the partition, or in each region. */
  readonly within: 'partition' | 'region';

  /** The error of the service. */
  readonly error: string;

  /** The AWS page that says so. */
  readonly source: string;
}

const CLOUDFRONT: Pick<EndpointNames, 'of' | 'within' | 'error' | 'source'> = {
  of: 'CloudFront',
  within: 'partition',
  error: 'CNAMEAlreadyExists',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/alternate-domain-names-move.html',
};

const API_GATEWAY: Pick<EndpointNames, 'properties' | 'of' | 'within' | 'error' | 'source'> = {
  properties: ['DomainName'],
  of: 'API Gateway',
  within: 'region',
  error: 'ConflictException',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
};

/** The names of public endpoints. */
export const ENDPOINT_NAMES: readonly EndpointNames[] = [
  // A staging distribution answers for the names of its primary distribution.
  { ...CLOUDFRONT, type: 'AWS::CloudFront::Distribution', properties: ALIAS_PROPERTIES, unless: 'DistributionConfig.Staging' },
  { ...CLOUDFRONT, type: 'AWS::CloudFront::DistributionTenant', properties: ['Domains[]'] },
  { ...API_GATEWAY, type: 'AWS::ApiGateway::DomainName' },
  { ...API_GATEWAY, type: 'AWS::ApiGatewayV2::DomainName' },
];

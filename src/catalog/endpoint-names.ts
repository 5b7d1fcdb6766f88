import { ALIAS_PROPERTIES } from './aliases';

/**
 * A property whose names belong to one endpoint only.
 */
export interface EndpointNames {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The properties with the names. */
  readonly properties: readonly string[];

  /** The property with the name below which these names are. */
  readonly below?: string;

  /** The property without which the resource has none of these names. */
  readonly needs?: string;

  /** A property, and the only value with which the resource has these names; `absent` is the value of a property that is left out. */
  readonly when?: { readonly property: string; readonly is: string; readonly absent: string };

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
  { ...CLOUDFRONT, type: 'AWS::CloudFront::Distribution', properties: ALIAS_PROPERTIES, when: { property: 'DistributionConfig.Staging', is: 'false', absent: 'false' } },
  { ...CLOUDFRONT, type: 'AWS::CloudFront::DistributionTenant', properties: ['Domains[]'] },
  { ...API_GATEWAY, type: 'AWS::ApiGateway::DomainName' },
  { ...API_GATEWAY, type: 'AWS::ApiGatewayV2::DomainName' },
  // The services below create distributions of their own, with the name as their alias.
  {
    ...CLOUDFRONT,
    type: 'AWS::ApiGateway::DomainName',
    properties: ['DomainName'],
    when: { property: 'EndpointConfiguration.Types[]', is: 'EDGE', absent: 'EDGE' },
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html',
  },
  {
    ...CLOUDFRONT,
    type: 'AWS::Cognito::UserPoolDomain',
    properties: ['Domain'],
    needs: 'CustomDomainConfig',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html',
  },
  {
    ...CLOUDFRONT,
    type: 'AWS::AppSync::DomainName',
    properties: ['DomainName'],
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html',
  },
  {
    ...CLOUDFRONT,
    type: 'AWS::Amplify::Domain',
    properties: ['SubDomainSettings[].Prefix'],
    below: 'DomainName',
    source: 'https://docs.aws.amazon.com/amplify/latest/userguide/custom-domain-troubleshoot-guide.html',
  },
];

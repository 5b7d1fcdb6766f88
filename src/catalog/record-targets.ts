import { ALIAS_PROPERTIES } from './aliases';

/**
 * An endpoint to which a DNS record can lead, and which answers only for names that it has.
 */
export interface RecordTarget {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The attributes with its own name in DNS. */
  readonly attributes: readonly string[];

  /** The properties with the names for which it answers. */
  readonly names: readonly string[];

  /** The property that says whether it has names at all, with the value for that, which is also the default. */
  readonly onlyIf?: { readonly property: string; readonly is: string };

  /** Whether a wildcard name covers any number of labels. Otherwise it covers exactly one. */
  readonly wildcardsAtAnyDepth?: boolean;

  /** What people call the service. */
  readonly service: string;

  /** What the property is called in a sentence. */
  readonly called: string;

  /** The AWS page that says so. */
  readonly source: string;
}

/** Endpoints that have names of their own, unlike load balancers. */
export const RECORD_TARGETS: readonly RecordTarget[] = [
  {
    type: 'AWS::CloudFront::Distribution',
    attributes: ['DomainName'],
    names: ALIAS_PROPERTIES,
    // With tenants, these have the names.
    onlyIf: { property: 'DistributionConfig.ConnectionMode', is: 'direct' },
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/alternate-domain-names-wildcard.html
    wildcardsAtAnyDepth: true,
    service: 'CloudFront',
    called: 'Aliases',
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
  },
  {
    type: 'AWS::ApiGateway::DomainName',
    attributes: ['DistributionDomainName', 'RegionalDomainName'],
    names: ['DomainName'],
    service: 'API Gateway',
    called: 'DomainName',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  },
  {
    type: 'AWS::ApiGatewayV2::DomainName',
    attributes: ['RegionalDomainName'],
    names: ['DomainName'],
    service: 'API Gateway',
    called: 'DomainName',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
  },
  {
    type: 'AWS::AppSync::DomainName',
    attributes: ['AppSyncDomainName'],
    names: ['DomainName'],
    service: 'AppSync',
    called: 'DomainName',
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html',
  },
  {
    type: 'AWS::Cognito::UserPoolDomain',
    attributes: ['CloudFrontDistribution'],
    names: ['Domain'],
    service: 'Cognito',
    called: 'Domain',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html',
  },
];

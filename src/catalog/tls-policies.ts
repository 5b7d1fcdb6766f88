/**
 * The lowest protocol that a service still speaks under its old security policies, by the name of the policy. Policies that are not
 * listed speak TLS 1.2 at least, or are newer than this list.
 */
export type OldPolicies = Readonly<Record<string, string>>;

/**
 * A property that says how old a protocol a service speaks with its clients.
 */
export interface TlsPolicySlot {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The path of the property; `[]` stands for each element of a list. */
  readonly property: string;

  /** How to call what the property sets, where that is not the end of its path. */
  readonly option?: string;

  /** What people call the service. */
  readonly service: string;

  /** The properties beside it without which the policy does not count, with their values; a `*` at the end of a value stands for any text. */
  readonly where?: Readonly<Record<string, string>>;

  /** The properties of which one has to be there: without all of them, the service ignores the policy. */
  readonly needs?: readonly string[];

  /** The policies below TLS 1.2. */
  readonly old: OldPolicies;

  /** The policy that stands when the property is not there; without it, AWS does not say. */
  readonly absent?: string;

  /** The properties with which that policy stands, where it differs from `where`. */
  readonly absentWhere?: Readonly<Record<string, string>>;

  /** A policy to write instead. */
  readonly better: string;

  /** The AWS page that says so. */
  readonly source: string;
}

/**
 * The security policies of Application and Network Load Balancers that accept versions older than TLS 1.2. Two of them are not on the page about
 * Application Load Balancers: 2015-05 is on the page about Network Load Balancers, TLS-1-0-2015-04 is only in CDK's `SslPolicy`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
 */
export const OLD_LOAD_BALANCER_POLICIES: OldPolicies = {
  'ELBSecurityPolicy-TLS13-1-1-2021-06': 'TLS 1.1',
  'ELBSecurityPolicy-TLS13-1-0-2021-06': 'TLS 1.0',
  'ELBSecurityPolicy-TLS13-1-0-PQ-2025-09': 'TLS 1.0',
  'ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04': 'TLS 1.1',
  'ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04': 'TLS 1.0',
  'ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09': 'TLS 1.0',
  'ELBSecurityPolicy-TLS-1-1-2017-01': 'TLS 1.1',
  'ELBSecurityPolicy-2016-08': 'TLS 1.0',
  'ELBSecurityPolicy-TLS-1-0-2015-04': 'TLS 1.0',
  'ELBSecurityPolicy-2015-05': 'TLS 1.0',
  'ELBSecurityPolicy-FS-1-1-2019-08': 'TLS 1.1',
  'ELBSecurityPolicy-FS-2018-06': 'TLS 1.0',
};

/** The policy of a load balancer's listener that names none. */
const LOAD_BALANCER_DEFAULT = 'ELBSecurityPolicy-2016-08';

/**
 * Predefined security policies of Classic Load Balancers, and the one of a listener that names none.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
 */
export const CLASSIC_POLICIES = {
  old: {
    'ELBSecurityPolicy-TLS-1-1-2017-01': 'TLS 1.1',
    'ELBSecurityPolicy-2016-08': 'TLS 1.0',
    'ELBSecurityPolicy-2015-05': 'TLS 1.0',
    'ELBSecurityPolicy-2015-03': 'TLS 1.0',
    'ELBSecurityPolicy-2015-02': 'TLS 1.0',
  } as OldPolicies,
  absent: LOAD_BALANCER_DEFAULT,
  better: 'ELBSecurityPolicy-TLS-1-2-2017-01',
};

const LOAD_BALANCER: Pick<TlsPolicySlot, 'old' | 'better'> = {
  old: OLD_LOAD_BALANCER_POLICIES,
  better: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
};

const REST_API: Pick<TlsPolicySlot, 'service' | 'old' | 'better'> = { service: 'API Gateway', old: { TLS_1_0: 'TLS 1.0' }, better: 'TLS_1_2' };

const SEARCH_POLICIES: Pick<TlsPolicySlot, 'property' | 'service' | 'old' | 'better'> = {
  property: 'DomainEndpointOptions.TLSSecurityPolicy',
  service: 'OpenSearch Service',
  old: { 'Policy-Min-TLS-1-0-2019-07': 'TLS 1.0' },
  better: 'Policy-Min-TLS-1-2-PFS-2023-10',
};

/**
 * The properties that hold a TLS policy.
 */
export const TLS_POLICY_SLOTS: readonly TlsPolicySlot[] = [
  ...['HTTPS', 'TLS'].map((Protocol): TlsPolicySlot => ({
    ...LOAD_BALANCER,
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    property: 'SslPolicy',
    service: 'the load balancer',
    where: { Protocol },
    absent: LOAD_BALANCER_DEFAULT,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
  })),
  ...['Environment', 'ConfigurationTemplate'].map((resource): TlsPolicySlot => ({
    ...LOAD_BALANCER,
    type: `AWS::ElasticBeanstalk::${resource}`,
    property: 'OptionSettings[].Value',
    option: 'SSLPolicy',
    service: 'the load balancer of Elastic Beanstalk',
    where: { 'OptionSettings[].Namespace': 'aws:elbv2:listener:*', 'OptionSettings[].OptionName': 'SSLPolicy' },
    source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html',
  })),
  {
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    service: 'CloudFront',
    // With its own certificate, CloudFront sets TLSv1 "regardless of the value that you set":
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-viewercertificate.html
    needs: ['AcmCertificateArn', 'IamCertificateId'].map((name) => `DistributionConfig.ViewerCertificate.${name}`),
    old: { 'SSLv3': 'SSL 3.0', 'TLSv1': 'TLS 1.0', 'TLSv1_2016': 'TLS 1.0', 'TLSv1.1_2016': 'TLS 1.1' },
    // It was SSLv3, which CloudFront refuses beside sni-only: https://github.com/cloudtools/troposphere/issues/218
    absent: 'TLSv1',
    absentWhere: { 'DistributionConfig.ViewerCertificate.SslSupportMethod': 'sni-only' },
    better: 'TLSv1.2_2025',
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  },
  {
    ...REST_API,
    type: 'AWS::Serverless::Api',
    property: 'Domain.SecurityPolicy',
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html',
  },
  {
    ...REST_API,
    type: 'AWS::ApiGateway::DomainName',
    property: 'SecurityPolicy',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  },
  {
    ...SEARCH_POLICIES,
    type: 'AWS::OpenSearchService::Domain',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-domainendpointoptions.html',
  },
  {
    ...SEARCH_POLICIES,
    type: 'AWS::Elasticsearch::Domain',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticsearch-domain-domainendpointoptions.html',
  },
];

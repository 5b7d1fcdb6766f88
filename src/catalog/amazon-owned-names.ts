/**
 * Domains of Amazon, for which ACM issues no certificates to others.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html
 */
export const AMAZON_OWNED_DOMAINS: readonly string[] = [
  'amazonaws.com', 'cloudfront.net', 'elasticbeanstalk.com',
  // https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-arns.html
  'amazonaws.com.cn',
  // https://docs.aws.amazon.com/amplify/latest/userguide/custom-domains.html
  'amplifyapp.com',
  // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
  'amazoncognito.com',
  // https://docs.aws.amazon.com/global-accelerator/latest/dg/dns-addressing-custom-domains.dns-addressing.html
  'awsglobalaccelerator.com',
  // https://docs.aws.amazon.com/apprunner/latest/dg/manage-custom-domains.html
  'awsapprunner.com',
  // https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html
  'on.aws',
];

/**
 * The last parts of names that networks use inside, and that no public DNS has: ACM validates no name below them. `test` and `example` are not among
 * them, because people write tests and examples with them.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html (invalid public domain)
 * @see https://www.rfc-editor.org/rfc/rfc6762#appendix-G
 */
export const NEVER_PUBLIC_DOMAINS: readonly string[] = [
  'local', 'localhost', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'home.arpa',
];

/** The attributes of resources that are a name below such a domain. */
export const AMAZON_OWNED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['DNSName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html
  'AWS::ElasticLoadBalancing::LoadBalancer': ['DNSName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html
  'AWS::CloudFront::Distribution': ['DomainName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-domainname.html
  'AWS::ApiGateway::DomainName': ['DistributionDomainName', 'RegionalDomainName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-domainname.html
  'AWS::ApiGatewayV2::DomainName': ['RegionalDomainName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html
  'AWS::AppRunner::Service': ['ServiceUrl'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-domainname.html
  'AWS::AppSync::DomainName': ['AppSyncDomainName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpooldomain.html
  'AWS::Cognito::UserPoolDomain': ['CloudFrontDistribution'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-globalaccelerator-accelerator.html
  'AWS::GlobalAccelerator::Accelerator': ['DnsName', 'DualStackDnsName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html
  'AWS::OpenSearchService::Domain': ['DomainEndpoint'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
  'AWS::S3::Bucket': ['DomainName', 'DualStackDomainName', 'RegionalDomainName'],
};

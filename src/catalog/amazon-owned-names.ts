/**
 * Domains of Amazon, for which ACM issues no certificates to others.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html
 */
export const AMAZON_OWNED_DOMAINS: readonly string[] = ['amazonaws.com', 'cloudfront.net', 'elasticbeanstalk.com'];

/** The attributes of resources that are a name below such a domain. */
export const AMAZON_OWNED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['DNSName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html
  'AWS::ElasticLoadBalancing::LoadBalancer': ['DNSName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html
  'AWS::CloudFront::Distribution': ['DomainName'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
  'AWS::S3::Bucket': ['DomainName', 'DualStackDomainName', 'RegionalDomainName'],
};

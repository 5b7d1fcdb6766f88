/**
 * The properties of a distribution that have its aliases. The second one is the legacy name of the first, which CloudFormation still takes.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
 */
export const ALIAS_PROPERTIES: readonly string[] = ['DistributionConfig.Aliases[]', 'DistributionConfig.CNAMEs[]'];

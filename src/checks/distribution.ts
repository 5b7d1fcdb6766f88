/** The resource type of a CloudFront distribution. */
export const DISTRIBUTION = 'AWS::CloudFront::Distribution';

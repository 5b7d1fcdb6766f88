/** The resource type of a CloudFront distribution. */
export const DISTRIBUTION = 'AWS::CloudFront::Distribution';

/** The property of a distribution with the certificate that its viewers see. */
export const VIEWER_CERTIFICATE = 'DistributionConfig.ViewerCertificate';

/** The resource type by which CloudFront reaches an origin in a VPC. */
export const VPC_ORIGIN = 'AWS::CloudFront::VpcOrigin';

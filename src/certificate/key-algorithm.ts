/**
 * The algorithms that ACM issues certificates with; others can only be imported.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
 */
export const ISSUED_KEY_ALGORITHMS: readonly string[] = ['RSA_2048', 'EC_prime256v1', 'EC_secp384r1'];

/**
 * Those of them that CloudFront serves.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export const CLOUDFRONT_KEY_ALGORITHMS: readonly string[] = ['RSA_2048', 'EC_prime256v1'];

import type { Allowed, KeyAlgorithm } from './slot';

const ELLIPTIC_CURVES: readonly KeyAlgorithm[] = ['EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];

/**
 * Each key that ACM knows, as Application Load Balancers take them.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
 */
export const EVERY_KEY: Allowed<KeyAlgorithm> = {
  only: ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', ...ELLIPTIC_CURVES],
  certainty: 'documented',
};

/**
 * What Network Load Balancers take.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/tls-listener-certificates.html
 */
export const NETWORK_LOAD_BALANCER_KEYS: Allowed<KeyAlgorithm> = {
  only: ['RSA_1024', 'RSA_2048', 'RSA_3072', ...ELLIPTIC_CURVES],
  certainty: 'documented',
};

/**
 * What Classic Load Balancers take of ACM.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ssl-server-cert.html
 */
export const CLASSIC_LOAD_BALANCER_KEYS: Allowed<KeyAlgorithm> = {
  only: ['RSA_1024', 'RSA_2048', 'RSA_3072'],
  certainty: 'documented',
};

/**
 * What CloudFront serves viewers.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export const CLOUDFRONT_KEYS: Allowed<KeyAlgorithm> = {
  only: ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1'],
  certainty: 'documented',
};

/** What a service takes that stands on CloudFront, and whose own page is silent. */
export const KEYS_BY_CLOUDFRONT: Allowed<KeyAlgorithm> = { ...CLOUDFRONT_KEYS, certainty: 'inferred' };

/**
 * The keys with which AWS Elemental MediaPackage encrypts content keys.
 *
 * @see https://docs.aws.amazon.com/mediapackage/latest/ug/drm-content-key-encryption.html
 */
export const CONTENT_KEY_ENCRYPTION_KEYS: Allowed<KeyAlgorithm> = { only: ['RSA_2048'], certainty: 'documented' };

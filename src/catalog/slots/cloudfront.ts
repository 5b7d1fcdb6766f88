import { ALIAS_PROPERTIES } from '../aliases';
import { CLOUDFRONT_KEYS, KEYS_BY_CLOUDFRONT } from '../key-algorithms';
import { IMPORTED_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

/**
 * CloudFront, which reads certificates from one region of each partition.
 */
export const CLOUDFRONT_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
    service: 'CloudFront',
    takes: ['acm'],
    region: 'cloudfront',
    keys: CLOUDFRONT_KEYS,
    names: { properties: ALIAS_PROPERTIES, certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
  },
  {
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.Origins[].CustomOriginConfig.OriginMtlsConfig.ClientCertificateArn',
    service: 'CloudFront',
    takes: ['acm'],
    region: 'cloudfront',
    keys: { only: ['RSA_2048', 'EC_prime256v1'], certainty: 'documented' },
    kinds: IMPORTED_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/origin-certificate-management-certificate-manager.html',
  },
  {
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.ViewerCertificate.IamCertificateId',
    service: 'CloudFront',
    takes: ['iam'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-viewercertificate.html',
  },
  {
    type: 'AWS::CloudFront::DistributionTenant',
    property: 'Customizations.Certificate.Arn',
    service: 'CloudFront',
    takes: ['acm'],
    region: 'cloudfront',
    keys: KEYS_BY_CLOUDFRONT,
    kinds: PUBLIC_OR_IMPORTED,
    names: { properties: ['Domains[]'], certainty: 'inferred' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/managed-cloudfront-certificates.html',
  },
];

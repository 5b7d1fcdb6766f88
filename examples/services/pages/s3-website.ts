import { SiteStack } from '../s3-website';
import type { ServiceExample } from '../service-example';

export const S3_WEBSITE: ServiceExample = {
  service: 'S3 website endpoints',
  stack: SiteStack,
  about: 'A website endpoint of S3 speaks HTTP only and takes no certificate. `SecureSite` serves the files of a private bucket through CloudFront instead, with a certificate of ACM.',
  notes: [
    'The bucket has no website endpoint and is not public: only the distribution reads it.',
    'Paths such as `/about/` still lead to `about/index.html`. [Static sites](../sites.md) has redirects, error pages, costs, and how to move an existing site.',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  ],
};

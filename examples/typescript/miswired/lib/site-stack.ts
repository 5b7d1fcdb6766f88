import { Stack, StackProps } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface SiteStackProps extends StackProps {
  readonly certificate: ICertificate;
}

/** A CloudFront site with the certificate of another stack, which is in the region of both. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: SiteStackProps) {
    super(scope, id, props);

    new Distribution(this, 'Site', {
      domainNames: ['www.example.com'],
      certificate: props.certificate,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(new Bucket(this, 'Content')),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
    });
  }
}

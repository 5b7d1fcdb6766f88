import { Stack, StackProps } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { CloudFrontCertificate } from 'cdk-acm';
import { Construct } from 'constructs';
import { existingZone } from './zone';

export interface SiteStackProps extends StackProps {
  readonly subdomain: string;
}

/** A static site on CloudFront. Its stack may be in any region, its certificate is in us-east-1. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: SiteStackProps) {
    super(scope, id, props);

    const zone = existingZone(this);
    const domainName = `${props.subdomain}.${zone.zoneName}`;

    const content = new Bucket(this, 'Content', { blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true });

    const site = new Distribution(this, 'Site', {
      domainNames: [domainName],
      certificate: new CloudFrontCertificate(this, 'Certificate', { domainName, hostedZone: zone }),
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(content),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
    });

    const target = RecordTarget.fromAlias(new CloudFrontTarget(site));
    new ARecord(this, 'Ipv4', { zone, recordName: props.subdomain, target });
    new AaaaRecord(this, 'Ipv6', { zone, recordName: props.subdomain, target });
  }
}

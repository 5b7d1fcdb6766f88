import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { SecureSite } from '../../../src';

export interface StaticSiteSurroundings {
  readonly hostedZone: route53.IHostedZone;
  readonly certificate: acm.ICertificate;
}

/** A static site as the AWS CDK documentation shows it. */
export function before(stack: Stack, { hostedZone, certificate }: StaticSiteSurroundings) {
  const bucket = new s3.Bucket(stack, 'Files');
  const distribution = new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: {
      origin: origins.S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    },
    domainNames: ['www.example.com'],
    certificate,
    defaultRootObject: 'index.html',
  });
  new route53.ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'www',
    target: route53.RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
  });
}

/** The same distribution, bucket, certificate and record. */
export function after(stack: Stack, { hostedZone, certificate }: StaticSiteSurroundings) {
  const bucket = new s3.Bucket(stack, 'Files');
  const site = new SecureSite(stack, 'Site', { domainNames: ['www.example.com'], bucket, certificate, aliasRecords: false });
  new route53.ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'www',
    target: route53.RecordTarget.fromAlias(new CloudFrontTarget(site.distribution)),
  });
}

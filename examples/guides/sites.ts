import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { CacheControl, BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { CloudFrontCertificate, SecureSite, SiteRouting } from '../../src';

/** A site with a redirect from the domain without www. */
export function withRedirect(stack: Stack, hostedZone: IHostedZone) {
  new SecureSite(stack, 'Site', {
    domainNames: ['www.example.com'],
    redirectFrom: ['example.com'],
    hostedZone,
    sources: [Source.asset('dist')],
    errorResponses: [{ httpStatus: 404, responsePagePath: '/404.html' }],
  });
}

/** A program in the browser that reads the path. */
export function singlePage(stack: Stack, hostedZone: IHostedZone) {
  new SecureSite(stack, 'App', {
    domainNames: ['app.example.com'],
    hostedZone,
    routing: SiteRouting.SINGLE_PAGE,
    contentSecurityPolicy: "default-src 'self'; frame-ancestors 'none'",
  });
}

/** A bucket that is deleted with its stack. */
export function deletedWithStack(stack: Stack, hostedZone: IHostedZone) {
  const bucket = new Bucket(stack, 'Files', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  });
  new SecureSite(stack, 'Preview', { domainNames: ['preview.example.com'], hostedZone, bucket, accessLogs: false });
}

/** An API below /api of the same site. */
export function withApi(stack: Stack, hostedZone: IHostedZone) {
  const site = new SecureSite(stack, 'Shop', { domainNames: ['shop.example.com'], hostedZone });
  site.distribution.addBehavior('/api/*', new origins.HttpOrigin('api.example.com'), {
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
    cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
    originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  });
}

/** Files with a hash in their names, which browsers keep, and pages, which they ask for again. */
export function withCaching(stack: Stack, site: SecureSite) {
  const assets = new BucketDeployment(stack, 'Assets', {
    sources: [Source.asset('dist', { exclude: ['*.html'] })],
    destinationBucket: site.bucket,
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    prune: false,
  });
  const pages = new BucketDeployment(stack, 'Pages', {
    sources: [Source.asset('dist', { exclude: ['*', '!*.html'] })],
    destinationBucket: site.bucket,
    cacheControl: [CacheControl.noCache()],
    distribution: site.distribution,
    prune: false,
  });
  pages.node.addDependency(assets);
}

/** A distribution beside the one that has the name now. */
export function besideTheOther(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    subjectAlternativeNames: ['*.example.com'],
    hostedZone,
  });
  new SecureSite(stack, 'New', { domainNames: ['*.example.com'], certificate, aliasRecords: false });
}

/** The same distribution, once it has the name. */
export function insteadOfTheOther(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    subjectAlternativeNames: ['*.example.com'],
    hostedZone,
  });
  new SecureSite(stack, 'New', { domainNames: ['www.example.com'], certificate, hostedZone });
}

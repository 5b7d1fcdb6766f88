import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate } from '../../../src';

export interface SiteSurroundings {
  readonly hostedZone: IHostedZone;
  readonly defaultBehavior: cloudfront.BehaviorOptions;
}

/** A certificate in us-east-1 that a Lambda function requests and deletes. */
export function before(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const certificate = new acm.DnsValidatedCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    hostedZone,
    region: 'us-east-1',
    cleanupRoute53Records: true,
  });
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}

/** The same, but the function deletes neither the certificate nor its validation records. */
export function retained(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const certificate = new acm.DnsValidatedCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    hostedZone,
    region: 'us-east-1',
    cleanupRoute53Records: true,
  });
  certificate.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}

/** A certificate in us-east-1 without a function. */
export function after(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}

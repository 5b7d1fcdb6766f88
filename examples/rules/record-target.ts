import type { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { CloudFrontCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: route53.IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone });
  const site = new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['www.example.com'],
    certificate,
  });
  new route53.ARecord(stack, 'Docs', {
    zone: hostedZone, recordName: 'docs', target: route53.RecordTarget.fromAlias(new CloudFrontTarget(site)),
  });
}

export function right(stack: Stack, hostedZone: route53.IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone });
  const site = new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['www.example.com', 'docs.example.com'],
    certificate,
  });
  new route53.ARecord(stack, 'Docs', {
    zone: hostedZone, recordName: 'docs', target: route53.RecordTarget.fromAlias(new CloudFrontTarget(site)),
  });
}

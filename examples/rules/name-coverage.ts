import type { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone });
  new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['example.com', 'www.example.com'],
    certificate,
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', {
    domainName: 'example.com',
    subjectAlternativeNames: ['*.example.com'],
    hostedZone,
  });
  new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['example.com', 'www.example.com'],
    certificate,
  });
}

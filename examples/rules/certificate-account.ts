import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate } from '../../src';

export function wrong(stack: Stack) {
  const certificate = acm.Certificate.fromCertificateArn(stack, 'Shared',
    'arn:aws:acm:us-east-1:444455556666:certificate/11111111-2222-3333-4444-555555555555');
  new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['www.example.com'],
    certificate,
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['www.example.com'],
    certificate,
  });
}

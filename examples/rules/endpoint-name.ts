import type { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  for (const id of ['Blue', 'Green']) {
    new cloudfront.Distribution(stack, id, {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
      domainNames: ['www.example.com'],
      certificate,
    });
  }
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone });
  for (const [id, domainName] of [['Blue', 'www.example.com'], ['Green', 'next.example.com']]) {
    new cloudfront.Distribution(stack, id, {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
      domainNames: [domainName],
      certificate,
    });
  }
}

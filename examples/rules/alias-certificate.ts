import type { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate } from '../../src';

export function wrong(stack: Stack) {
  const site = new cloudfront.Distribution(stack, 'Site', { defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS } });
  const resource = site.node.defaultChild as cloudfront.CfnDistribution;
  resource.addPropertyOverride('DistributionConfig.Aliases', ['www.example.com']);
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: ['www.example.com'],
    certificate,
  });
}

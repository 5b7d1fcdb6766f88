import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { SiteSurroundings } from './dns-validated-certificate';
import { CloudFrontCertificate } from '../../../src';

/** A certificate that was requested in the console. */
export function before(stack: Stack, certificateArn: string, { defaultBehavior }: SiteSurroundings) {
  const certificate = acm.Certificate.fromCertificateArn(stack, 'Certificate', certificateArn);
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['status.example.com'], certificate });
}

/** A certificate of the app, with at least the same names. */
export function after(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: 'status.example.com', hostedZone });
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['status.example.com'], certificate });
}

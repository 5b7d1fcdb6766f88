import { App, Environment, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { SiteSurroundings } from './dns-validated-certificate';
import { CloudFrontCertificate } from '../../../src';

/** A site with a certificate of this library. */
export function before(app: App, env: Environment, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const news = new Stack(app, 'News', { env });
  const certificate = new CloudFrontCertificate(news, 'Certificate', { domainName: 'news.example.com', hostedZone });
  new cloudfront.Distribution(news, 'Site', { defaultBehavior, domainNames: ['news.example.com'], certificate });
}

/** The same site with a certificate of CDK. */
export function after(app: App, env: Environment, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const certs = new Stack(app, 'NewsCerts', { env: { account: env.account, region: 'us-east-1' }, crossRegionReferences: true });
  const certificate = new acm.Certificate(certs, 'Certificate', {
    domainName: 'news.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  const news = new Stack(app, 'News', { env, crossRegionReferences: true });
  new cloudfront.Distribution(news, 'Site', { defaultBehavior, domainNames: ['news.example.com'], certificate });
}

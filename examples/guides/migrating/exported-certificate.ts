import { App, Environment, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { SiteSurroundings } from './dns-validated-certificate';
import { CloudFrontCertificate } from '../../../src';

/** A site in a stack of its own. */
function site(app: App, env: Environment, certificate: acm.ICertificate, defaultBehavior: cloudfront.BehaviorOptions) {
  const blog = new Stack(app, 'Blog', { env });
  new cloudfront.Distribution(blog, 'Site', { defaultBehavior, domainNames: ['blog.example.com'], certificate });
}

/** A certificate that another stack of the same region imports. */
export function before(app: App, env: Environment, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const shared = new Stack(app, 'Shared', { env });
  const certificate = new acm.Certificate(shared, 'Certificate', {
    domainName: 'blog.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  site(app, env, certificate, defaultBehavior);
}

/** The other stack reads the same certificate from an output, and the export is still there. */
export function withExport(app: App, env: Environment, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const shared = new Stack(app, 'Shared', { env });
  const certificate = new CloudFrontCertificate(shared, 'Certificate', { domainName: 'blog.example.com', hostedZone });
  shared.exportValue(certificate.certificate.certificateArn);
  site(app, env, certificate, defaultBehavior);
}

/** Without the export. */
export function after(app: App, env: Environment, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const shared = new Stack(app, 'Shared', { env });
  const certificate = new CloudFrontCertificate(shared, 'Certificate', { domainName: 'blog.example.com', hostedZone });
  site(app, env, certificate, defaultBehavior);
}

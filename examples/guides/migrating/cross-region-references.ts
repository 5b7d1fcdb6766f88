import { App, Environment, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { SiteSurroundings } from './dns-validated-certificate';
import { CloudFrontCertificate } from '../../../src';

/** The stack in us-east-1, which the migration leaves as it is until nothing uses it. */
function certificateStack(app: App, account: string | undefined, { hostedZone }: SiteSurroundings): acm.Certificate {
  const certs = new Stack(app, 'Certs', { env: { account, region: 'us-east-1' }, crossRegionReferences: true });
  const certificate = new acm.Certificate(certs, 'Certificate', {
    domainName: 'docs.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  return certificate;
}

/** A site that reads the certificate of a stack in us-east-1. */
export function before(app: App, env: Environment, surroundings: SiteSurroundings) {
  const certificate = certificateStack(app, env.account, surroundings);
  const docs = new Stack(app, 'Docs', { env, crossRegionReferences: true });
  const { defaultBehavior } = surroundings;
  new cloudfront.Distribution(docs, 'Site', { defaultBehavior, domainNames: ['docs.example.com'], certificate });
}

/** The site has a certificate of its own, and the stack in us-east-1 is still there. */
export function withBoth(app: App, env: Environment, surroundings: SiteSurroundings) {
  certificateStack(app, env.account, surroundings);
  after(app, env, surroundings);
}

/** The site with its certificate. */
export function after(app: App, env: Environment, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const docs = new Stack(app, 'Docs', { env });
  const certificate = new CloudFrontCertificate(docs, 'Certificate', { domainName: 'docs.example.com', hostedZone });
  new cloudfront.Distribution(docs, 'Site', { defaultBehavior, domainNames: ['docs.example.com'], certificate });
}

import { Aspects, CfnResource, Validations, type App } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Variant } from './measures';

/** Loads a variant, and returns what it adds to an app. The others are not loaded. */
export const VARIANTS: Readonly<Record<Variant, () => Promise<(app: App) => void>>> = {
  'no checks': async () => () => undefined,
  'CertificateChecks.apply': async () => {
    const { CertificateChecks } = await import('cdk-acm');
    return (app) => CertificateChecks.apply(app);
  },
  'CertificateChecksPlugin': async () => {
    const { CertificateChecksPlugin } = await import('cdk-acm');
    return (app) => Validations.of(app).addPlugins(new CertificateChecksPlugin());
  },
  'an Aspect that does nothing': async () => (app) => Aspects.of(app).add({ visit: () => undefined }),
  'the validator of CDK': async () => () => {
    process.env.CDK_VALIDATION = 'true';
  },
  'cdk-nag AwsSolutions': async () => {
    const { AwsSolutionsChecks } = await import('cdk-nag');
    return (app) => Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  },
  'cdk-preflight': async () => {
    const { Preflight } = await import('cdk-preflight');
    return (app) => Preflight.apply(app);
  },
  'CertificateChecks.apply, once more': async () => {
    const { CertificateChecks } = await import('cdk-acm');
    return (app) => CertificateChecks.apply(app);
  },
  'reading alone': async () => (app) => {
    app.node.addValidation({ validate: () => readBelow(app) });
  },
};

/** The types of the resources that have a certificate, and of the certificates. */
const READ = new Set([
  'AWS::ApiGateway::DomainName', 'AWS::CertificateManager::Certificate', 'AWS::CloudFront::Distribution', 'AWS::ElasticLoadBalancingV2::Listener',
]);

/** Has core resolve the properties of what the checks judge, once and as a whole, which is its fastest way. Their names stay as the app wrote them. */
function readBelow(construct: IConstruct): string[] {
  if (CfnResource.isCfnResource(construct) && READ.has(construct.cfnResourceType)) {
    construct.stack.resolve((construct as unknown as { readonly cfnProperties: unknown }).cfnProperties);
  }
  construct.node.children.forEach(readBelow);
  return [];
}

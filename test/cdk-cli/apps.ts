/** The library as it is packed: compiled by `npm test` before jest runs. */
const LIBRARY = JSON.stringify(require.resolve('../../lib'));

/** The ways in which an app can be asked to fail. */
export const MECHANISMS = {
  'CertificateChecks.apply': 'CertificateChecks.apply(app);',
  'a single check as an Aspect on the app': 'Aspects.of(app).add(new CertificateRegionCheck());',
};

/** What an app can look like: each adds the stack of `Web` to its own shape. */
export const SHAPES = {
  'a flat app': 'new Web(app, "Web", { env });',
  'a stack in a Stage': 'new Web(new Stage(app, "Prod", { env }), "Web");',
  'a pipelines app': `
    const { CodePipeline, CodePipelineSource, ShellStep } = require('aws-cdk-lib/pipelines');
    const { Repository } = require('aws-cdk-lib/aws-codecommit');
    const delivery = new Stack(app, 'Delivery', { env });
    const input = CodePipelineSource.codeCommit(new Repository(delivery, 'Code', { repositoryName: 'code' }), 'main');
    const pipeline = new CodePipeline(delivery, 'Pipeline', { synth: new ShellStep('Synth', { input, commands: ['npx cdk synth'] }) });
    const prod = new Stage(app, 'Prod', { env });
    new Web(prod, 'Web');
    pipeline.addStage(prod);`,
};

/** A JavaScript app with a CloudFront distribution in Sydney, whose certificate is in this region. */
export function appSource(mechanism: string, shape: string, certificateRegion: string): string {
  return `
    const { App, Aspects, Stack, Stage } = require('aws-cdk-lib');
    const { Certificate, CertificateValidation } = require('aws-cdk-lib/aws-certificatemanager');
    const { Distribution, ViewerProtocolPolicy } = require('aws-cdk-lib/aws-cloudfront');
    const { HttpOrigin } = require('aws-cdk-lib/aws-cloudfront-origins');
    const { CertificateChecks, CertificateRegionCheck } = require(${LIBRARY});

    const env = { account: '111122223333', region: '${certificateRegion}' };
    class Web extends Stack {
      constructor(scope, id, props) {
        super(scope, id, props);
        new Distribution(this, 'Site', {
          defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
          domainNames: ['www.example.com'],
          certificate: new Certificate(this, 'Cert', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() }),
        });
      }
    }
    const app = new App();
    ${mechanism}
    ${shape}
    app.synth();
  `;
}

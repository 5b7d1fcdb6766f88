import { Stack, StackProps, Stage, StageProps } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CodePipeline, CodePipelineSource, ShellStep } from 'aws-cdk-lib/pipelines';
import { Construct } from 'constructs';
import { CloudFrontCertificate } from '../../src';

/** A site on CloudFront. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
    new Distribution(this, 'Site', {
      domainNames: ['www.example.com'],
      certificate: new CloudFrontCertificate(this, 'Certificate', { domainName: 'www.example.com', hostedZone }),
      defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    });
  }
}

/** All stacks that are deployed together. */
export class SiteStage extends Stage {
  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id, props);
    new SiteStack(this, 'Site');
  }
}

/** A pipeline that deploys the site in its own account. */
export class SitePipeline extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const pipeline = new CodePipeline(this, 'Pipeline', {
      synth: new ShellStep('Synth', {
        input: CodePipelineSource.connection('example/site', 'main', {
          connectionArn: 'arn:aws:codeconnections:eu-west-1:222222222222:connection/aaaaaaaa-1111-2222-3333-444444444444',
        }),
        commands: ['npm ci', 'npx cdk synth', 'npx cdk-acm check cdk.out'],
      }),
    });
    pipeline.addStage(new SiteStage(this, 'Production', { env: props.env }));
  }
}

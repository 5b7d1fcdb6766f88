import { Stack, StackProps } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { LambdaTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CloudFrontCertificate, SecureAlb } from 'cdk-acm';
import { Construct } from 'constructs';

export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    // a site on CloudFront: its certificate is created in us-east-1
    const site = new Distribution(this, 'Site', {
      domainNames: ['www.example.com'],
      certificate: new CloudFrontCertificate(this, 'Certificate', { domainName: 'www.example.com', hostedZone }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(new Bucket(this, 'Files')),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
    });
    new ARecord(this, 'Record', { zone: hostedZone, recordName: 'www', target: RecordTarget.fromAlias(new CloudFrontTarget(site)) });

    // an API behind a load balancer: its certificate is created in the region of this stack
    const alb = new SecureAlb(this, 'Alb', { vpc: new Vpc(this, 'Vpc'), domainNames: ['api.example.com'], hostedZone, internetFacing: true });
    const code = Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "hello" });');
    const api = new Function(this, 'Api', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code });
    alb.addTargets('Api', { targets: [new LambdaTarget(api)] });
  }
}

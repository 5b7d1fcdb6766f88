import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnService } from 'aws-cdk-lib/aws-apprunner';
import {
  AllowedMethods, CachePolicy, Distribution, OriginRequestPolicy, SecurityPolicyProtocol, ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { CloudFrontCertificate } from '../../src';

export class RunnerStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const service = new CfnService(this, 'Service', {
      sourceConfiguration: {
        imageRepository: { imageIdentifier: 'public.ecr.aws/aws-containers/hello-app-runner:latest', imageRepositoryType: 'ECR_PUBLIC' },
      },
    });

    const distribution = new Distribution(this, 'Distribution', {
      domainNames: ['runner.example.com'],
      certificate: new CloudFrontCertificate(this, 'Certificate', { domainName: 'runner.example.com', hostedZone }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2025,
      defaultBehavior: {
        origin: new HttpOrigin(service.attrServiceUrl),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER, // App Runner knows its own name only
      },
    });

    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, 'A', { zone: hostedZone, recordName: 'runner', target });
    new AaaaRecord(this, 'Aaaa', { zone: hostedZone, recordName: 'runner', target });
  }
}

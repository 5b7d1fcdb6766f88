import { Stack, StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

/** A distribution with a certificate of the right region, put into the place of another kind. */
export class LandingPageStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const certificate = Certificate.fromCertificateArn(this, 'Certificate',
      'arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444');
    new CfnDistribution(this, 'Page', {
      distributionConfig: {
        enabled: true,
        aliases: ['hello.example.com'],
        origins: [{ id: 'page', domainName: 'pages.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
        defaultCacheBehavior: {
          targetOriginId: 'page',
          viewerProtocolPolicy: 'redirect-to-https',
          cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        },
        viewerCertificate: {
          iamCertificateId: certificate.certificateArn,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2025',
        },
      },
    });
  }
}

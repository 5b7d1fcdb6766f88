import { App, CfnResource, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CertificateChecks } from '../../src';

export const SYDNEY = { account: '111122223333', region: 'ap-southeast-2' };
export const SYDNEY_ARN = 'arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555';
export const VIRGINIA_ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A distribution whose template has this value as its certificate. */
export function distribution(scope: Construct, certificateArn: string, id = 'Site'): CfnResource {
  return new CfnResource(scope, id, {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { Enabled: true, ViewerCertificate: { AcmCertificateArn: certificateArn } } },
  });
}

/** An app with checks, and one stack in Sydney. */
export function checkedApp(): { app: App; stack: Stack } {
  const app = new App();
  CertificateChecks.apply(app);
  return { app, stack: new Stack(app, 'Web', { env: SYDNEY }) };
}

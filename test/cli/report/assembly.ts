import { join } from 'path';
import { directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from '../files';
import { run } from '../run';

const FRAME = '/app/bin/web, the site.ts:14:5';

/** A cloud assembly with one finding, whose consumer was created in line 14 of the user's app. */
export const ASSEMBLY = directoryWith({
  'manifest.json': manifest({
    Web: {
      ...stackArtifact('web.json'),
      metadata: { '/Web/Site/Resource': [{ type: 'aws:cdk:logicalId', data: 'Site' }, { type: 'aws:cdk:creationStack', data: ['...aws-cdk-lib...', `new Site (${FRAME})`] }] },
    },
  }),
  'web.json': { Resources: { Site: distribution(SYDNEY_ARN) } },
});

/** A template that no CDK made, with the same finding. */
export const TEMPLATE = join(directoryWith({ 'site.json': { Resources: { Site: distribution(SYDNEY_ARN) } } }), 'site.json');

export const MESSAGE = `CloudFront reads this certificate from us-east-1, but ${SYDNEY_ARN} is in ap-southeast-2`;
export const PROPERTY = 'DistributionConfig.ViewerCertificate.AcmCertificateArn';

/** A template whose certificate is wrong in one of two stages. */
export const STAGED = join(directoryWith({
  'staged.json': {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: { Site: distribution({ 'Fn::If': ['IsProd', SYDNEY_ARN, { Ref: 'AWS::NoValue' }] }) },
  },
}), 'staged.json');

/** Checks the assembly, and writes the report in a format. */
export function check(format: string, ...options: string[]) {
  return run('check', ASSEMBLY, '--format', format, ...options);
}

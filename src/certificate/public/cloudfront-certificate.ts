import { ITaggableV2, Stack, TagManager, Token } from 'aws-cdk-lib';
import { Certificate, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { CloudFrontCertificateProps } from './cloudfront-certificate-props';
import { cloudFrontRegion, undocumentedRegion } from './cloudfront-region';
import { KEYS_FOR_CLOUDFRONT } from '../key-algorithm';
import { checkNamesInOtherStack } from './names-in-other-stacks';
import { createPublicCertificate, retainOnceFull } from './public-certificate';
import { CLOUDFRONT_CERTIFICATE_INPUTS } from './public-certificate-inputs';
import { roomInTemplate } from './template-bytes';
import { OTHER_SUPPORT_STACK, zoneOfAnotherStack } from './zone-of-another-stack';
import { standInFor } from '../../cross-region/stack-output';
import { checkSupportStack, supportStackFor } from '../../cross-region/support-stack';
import { keepTagsOf } from '../../cross-region/tags-around';
import { checkConstruct } from '../../input/check';
import { namingOwner, namingPlace } from '../../input/owner';
import { CreatedCertificate } from '../certificate-lookup';
import { ExportableCertificateBase } from '../exportable-certificate-base';

/**
 * A public ACM certificate in us-east-1, for a stack in any region. CloudFront, and services that use it (edge-optimized APIs, Cognito and
 * AppSync domains), read certificates in us-east-1 only.
 *
 * In a stack in us-east-1 it creates one `AWS::CertificateManager::Certificate`. In any other stack it creates the certificate in
 * a support stack in us-east-1, which is deployed first, and an `AWS::SSM::Parameter` that reads the ARN. Without `validationRole` there is no Lambda
 * function, and both are free unless the certificate is exportable. The deployment waits until ACM has validated each name. A stack with an unknown region
 * is assumed to be in the standard partition.
 *
 * When a change replaces the certificate, the same `cdk deploy` gives the stack the new one. The old one is retained: delete it in the
 * ACM console when nothing uses it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 * @example
 * import { CloudFrontCertificate } from 'cdk-acm';
 *
 * const certificate = new CloudFrontCertificate(this, 'Certificate', {
 *   domainName: 'www.example.com',
 *   hostedZone,
 * });
 * new cloudfront.Distribution(this, 'Distribution', {
 *   defaultBehavior: {
 *     origin: new origins.HttpOrigin('origin.example.com'),
 *     viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
 *   },
 *   domainNames: ['www.example.com'],
 *   certificate,
 * });
 */
export class CloudFrontCertificate extends ExportableCertificateBase implements ITaggableV2 {
  /** The CDK certificate that this construct wraps. It is in the stack of the certificate. */
  public readonly certificate: Certificate;

  /** @internal */
  public readonly _created: CreatedCertificate;

  constructor(scope: Construct, id: string, props: CloudFrontCertificateProps) {
    super(checkConstruct('CloudFrontCertificate', scope, id, props, CLOUDFRONT_CERTIFICATE_INPUTS), id, {
      region: namingPlace(`CloudFrontCertificate "${scope.node.path}/${id}"`, () => certificateRegion(Stack.of(scope), props)),
    });
    const { region } = this.env;
    const certificateStack = namingOwner(this, () => this.certificateStack(props, region));
    const isInOtherStack = certificateStack !== this.stack;
    const certificateScope = isInOtherStack ? standInFor(this, certificateStack) : this;
    if (isInOtherStack) namingOwner(this, () => checkNamesInOtherStack(props, this.stack, region));

    this.certificate = createPublicCertificate(this, certificateScope, props, {
      ...KEYS_FOR_CLOUDFRONT,
      readZone: (zone) => zoneOfAnotherStack(zone, certificateScope, this.stack),
    });
    const resource = this.certificate.node.defaultChild as CfnCertificate;
    this._created = {
      resource,
      arn: this.certificate.certificateArn,
      insteadOfReading: OTHER_SUPPORT_STACK,
    };
    if (isInOtherStack) {
      retainOnceFull(this.certificate, props);
      keepTagsOf(this, resource);
    }
    this._readAtHome();
  }

  /** The tags of the certificate: what is tagged here is tagged there, wherever it stands. */
  public get cdkTagManager(): TagManager {
    return (this._created.resource as CfnCertificate).tags;
  }

  private certificateStack(props: CloudFrontCertificateProps, region: string): Stack {
    const { supportStack, supportStackName: stackName, supportStackSynthesizer: synthesizer } = props;
    if (!supportStack) {
      if (this.stack.region === region) return this.stack;
      return supportStackFor(this, { region, reason: reasonFor(region), stackName, synthesizer, ...roomInTemplate(this, props) });
    }
    if (stackName || synthesizer) {
      throw new Error(`supportStack "${supportStack.node.path}" has its own name and synthesizer: leave out supportStackName and supportStackSynthesizer`);
    }
    checkSupportStack(supportStack, this.stack, { region, reason: reasonFor(region) });
    return supportStack;
  }
}

function certificateRegion(home: Stack, { supportStack }: CloudFrontCertificateProps): string {
  const region = cloudFrontRegion(home);
  if (region) return region;
  if (supportStack && !Token.isUnresolved(supportStack.region)) return supportStack.region;
  throw undocumentedRegion(home, 'give supportStack, a stack in that region');
}

function reasonFor(region: string): string {
  return `CloudFront reads certificates in ${region}`;
}

import { Certificate, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { KEYS_FROM_ACM } from '../key-algorithm';
import { createPublicCertificate } from './public-certificate';
import { PUBLIC_CERTIFICATE_INPUTS } from './public-certificate-inputs';
import { PublicCertificateProps } from './public-certificate-props';
import { OTHER_STACK, zoneOfAnotherRegion } from './zone-of-another-stack';
import { checkConstruct } from '../../input/check';
import { CreatedCertificate } from '../certificate-lookup';
import { ExportableCertificateBase } from '../exportable-certificate-base';

/** Properties of a RegionalCertificate. */
export interface RegionalCertificateProps extends PublicCertificateProps {
}

/**
 * A public ACM certificate in the region of its stack, for services that read certificates there: load balancers, regional APIs and most others.
 *
 * Creates one `AWS::CertificateManager::Certificate`, which is free unless it is exportable. The deployment waits until ACM
 * has validated each name. With a hosted zone this takes minutes; otherwise it takes until you have created the validation records.
 *
 * Any stack of the same Stage and account can use it. Another stack reads the ARN through an
 * `AWS::SSM::Parameter`, which is free. In that case a replaced certificate is retained, because the other stack still uses it when the replacement is created.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html
 * @example
 * import { RegionalCertificate } from 'cdk-acm';
 *
 * new RegionalCertificate(this, 'Certificate', {
 *   domainName: 'api.example.com',
 *   hostedZone,
 * });
 */
export class RegionalCertificate extends ExportableCertificateBase {
  /** The CDK certificate that this construct wraps. */
  public readonly certificate: Certificate;

  /** @internal */
  public readonly _created: CreatedCertificate;

  constructor(scope: Construct, id: string, props: RegionalCertificateProps) {
    super(checkConstruct('RegionalCertificate', scope, id, props, PUBLIC_CERTIFICATE_INPUTS), id);
    this.certificate = createPublicCertificate(this, this, props, {
      ...KEYS_FROM_ACM,
      readZone: (zone) => zoneOfAnotherRegion(zone, this),
    });
    this._created = {
      resource: this.certificate.node.defaultChild as CfnCertificate,
      arn: this.certificate.certificateArn,
      insteadOfReading: OTHER_STACK,
    };
  }
}

import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { CfnCertificate, PrivateCertificate as AcmPrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { checkAuthority } from './issuing-authority';
import { PRIVATE_CERTIFICATE_INPUTS } from './private-certificate-inputs';
import { PrivateCertificateProps } from './private-certificate-props';
import { checkConstruct } from '../../input/check';
import { namingOwner } from '../../input/owner';
import { privateNameProblem } from '../../names/domain-name';
import { CreatedCertificate } from '../certificate-lookup';
import { certificateNameFor } from '../certificate-name';
import { certificateNames } from '../certificate-names';
import { ExportableCertificateBase } from '../exportable-certificate-base';
import { checkKeyAlgorithm, KEYS_FROM_ACM } from '../key-algorithm';
import { warnAboveQuota } from '../names-quota';

/**
 * An ACM certificate that a CA of AWS Private CA issues, for names of an internal network or for clients that trust the CA. Browsers do not trust it.
 *
 * Creates one `AWS::CertificateManager::Certificate`, which ACM issues in seconds, without validation. It is free as long as only integrated services
 * use it; the CA costs 400 USD per month, and each exported certificate has a price.
 *
 * The certificate is valid for 395 days. ACM renews it 60 days before it expires and keeps the ARN, but only if
 *
 * - a service of AWS uses it, or it was exported
 * - the CA is active and expires later than the new certificate
 * - ACM may issue from the CA: it has the permission that `PrivateCertificateAuthority` grants, or, for the CA of another account, that account shares it.
 *
 * Any stack of the same Stage and account can use it. Another stack reads the ARN through an `AWS::SSM::Parameter`, which is free.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/renew-private-cert.html
 * @see https://aws.amazon.com/private-ca/pricing/
 * @example
 * import { PrivateCertificate, PrivateCertificateAuthority } from 'cdk-acm';
 *
 * const authority = new PrivateCertificateAuthority(this, 'Authority', {
 *   commonName: 'Example Internal CA',
 *   validity: Duration.days(3650),
 * });
 * new PrivateCertificate(this, 'Orders', {
 *   authority,
 *   domainName: 'orders.internal.example.com',
 * });
 */
export class PrivateCertificate extends ExportableCertificateBase {
  /** The CDK certificate that this construct wraps. */
  public readonly certificate: AcmPrivateCertificate;

  /** @internal */
  public readonly _created: CreatedCertificate;

  constructor(scope: Construct, id: string, props: PrivateCertificateProps) {
    super(checkConstruct('PrivateCertificate', scope, id, props, PRIVATE_CERTIFICATE_INPUTS), id);
    const { authority } = props;
    const { domainName, subjectAlternativeNames, keyAlgorithm, certificateName } = namingOwner(this, () => {
      checkKeyAlgorithm(this, props.keyAlgorithm, KEYS_FROM_ACM);
      return {
        ...certificateNames(this, props.domainName, props.subjectAlternativeNames, privateNameProblem),
        keyAlgorithm: checkAuthority(this, authority, props.keyAlgorithm),
        certificateName: certificateNameFor(this, props.certificateName),
      };
    });

    this.certificate = new AcmPrivateCertificate(this, 'Default', {
      domainName,
      subjectAlternativeNames: subjectAlternativeNames.length > 0 ? subjectAlternativeNames : undefined,
      certificateAuthority: authority,
      keyAlgorithm,
      allowExport: props.allowExport,
    });
    this.certificate.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.DESTROY);
    Tags.of(this.certificate).add('Name', certificateName);
    warnAboveQuota(this, [domainName, ...subjectAlternativeNames]);
    this._created = {
      resource: this.certificate.node.defaultChild as CfnCertificate,
      arn: this.certificate.certificateArn,
      insteadOfReading: 'create the CA and the certificate in a stack that needs nothing of the stack that uses the certificate',
    };
  }
}

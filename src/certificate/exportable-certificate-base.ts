import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { CertificateBase } from './certificate-base';
import { otherAccount, otherPartition } from './foreign-identity';
import { GRANTEE } from '../input/cdk';
import { checkArgument } from '../input/check';

/**
 * The base of the certificates that ACM exports with their private key, if it may.
 *
 * It is not part of the API: its members appear as members of the certificate classes in every language.
 *
 * @internal
 */
export abstract class ExportableCertificateBase extends CertificateBase {
  /**
   * Lets a role or user export this certificate with its private key, and nothing else: `acm:ExportCertificate`.
   *
   * Anyone who has the key can impersonate the names of the certificate. Throws unless ACM exports the certificate: a private one, or one with
   * `allowExport`. ACM renews it, but you export it again after that.
   *
   * @param grantee the role of a server, or what has one. Throws for a service or an account, and for a role of another account. A role that is
   * imported as immutable gets no permission
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-automation.html
   */
  public grantExport(grantee: IGrantable): Grant {
    checkArgument(`grantExport() of "${this.node.path}"`, 'grantee', grantee, GRANTEE, this);
    const { certificateAuthorityArn, certificateExport } = this._created.resource as CfnCertificate;
    if (certificateAuthorityArn === undefined && (certificateExport ?? 'DISABLED') === 'DISABLED') {
      throw new Error(`grantExport() of "${this.node.path}": ACM exports no public certificate that was requested without export: `
        + 'set allowExport to true, which replaces the certificate and has a price, or use a PrivateCertificate');
    }
    // ACM has no resource-based policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
    const { grantPrincipal } = grantee;
    const foreign = otherPartition(grantPrincipal, this.stack) ?? otherAccount(grantPrincipal, this.stack);
    if (foreign) throw new Error(`grantExport() of "${this.node.path}": grantee ${foreign}: ACM lets no other account export a certificate, so write a role or user of the same account`);
    const grant = Grant.addToPrincipal({ grantee, actions: ['acm:ExportCertificate'], resourceArns: [this.certificateArn] });
    if (grant.success) return grant;
    throw new Error(`grantExport() of "${this.node.path}": grantee is "${grantPrincipal}", which has no policy of its own, and ACM has no resource-based policies: write a role or user`);
  }
}

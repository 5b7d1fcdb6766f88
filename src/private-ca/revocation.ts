import { Stack } from 'aws-cdk-lib';
import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Construct } from 'constructs';
import { CertificateRevocationList } from './crl';
import { PrivateCertificateAuthorityProps } from './private-certificate-authority-props';
import { checkServerName } from './server-name';
import { partitionOf } from '../catalog/partitions';
import { isKnown } from '../lookups';

type OcspProps = Pick<PrivateCertificateAuthorityProps, 'ocsp' | 'ocspDomainName'>;

/**
 * How clients learn that a certificate is revoked.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/revocation-setup.html
 */
export function revocation(
  owner: Construct, props: OcspProps, isShortLived: boolean, list: CertificateRevocationList | undefined,
): CfnCertificateAuthority.RevocationConfigurationProperty | undefined {
  const { ocspDomainName } = props;
  const hasOcsp = props.ocsp ?? (ocspDomainName !== undefined || (!isShortLived && hasService(owner)));
  if (ocspDomainName !== undefined) {
    if (!hasOcsp) throw new Error(`ocspDomainName "${ocspDomainName}" has no effect with ocsp: false: leave one of them out`);
    checkServerName(owner, 'ocspDomainName', ocspDomainName);
  }
  if (!hasOcsp && !list) return undefined;
  return {
    ocspConfiguration: hasOcsp ? { enabled: true, ocspCustomCname: ocspDomainName } : undefined,
    crlConfiguration: list?.configuration(),
  };
}

/** China has no OCSP. https://docs.amazonaws.cn/en_us/privateca/latest/userguide/PcaWelcome.html */
function hasService(owner: Construct): boolean {
  const { region } = Stack.of(owner);
  return !isKnown(region, owner) || partitionOf(region) !== 'aws-cn';
}

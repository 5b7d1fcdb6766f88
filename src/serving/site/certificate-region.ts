import { Stack } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { CertificateOfRegion } from '../../certificate/public/certificate-of-region';
import { cloudFrontRegion } from '../../certificate/public/cloudfront-region';
import { otherRegionOf } from '../region-of-certificate';

/**
 * Refuses a certificate that is known to be in another region than the one whose certificates CloudFront takes.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export function assertForCloudFront(certificate: ICertificate, site: IConstruct): void {
  const wanted = cloudFrontRegion(Stack.of(site));
  const actual = wanted && otherRegionOf(certificate, wanted);
  if (actual === undefined) return;
  throw new Error(`the certificate "${certificate.node.path}" is in ${actual}: CloudFront takes certificates of ${wanted} only, ${insteadOf(certificate)}`);
}

function insteadOf(certificate: ICertificate): string {
  return certificate instanceof CertificateOfRegion
    ? `write forCloudFront() of the MultiRegionCertificate "${certificate.node.scope?.node.path}"`
    : 'leave certificate out, or give a CloudFrontCertificate, which a stack in any region can have';
}

import { Stack } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { nameOf } from './listener-ports';
import { CertificateOfRegion } from '../../certificate/public/certificate-of-region';
import { otherRegionOf } from '../region-of-certificate';

/**
 * Refuses a certificate that is known to be in another region than the listener of a load balancer. What cannot be known passes.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html
 */
export function assertSameRegion(certificate: ICertificate, loadBalancer: IConstruct, listener: IConstruct): void {
  const wanted = Stack.of(listener).region;
  const actual = otherRegionOf(certificate, wanted);
  if (actual === undefined) return;
  throw new Error(`the certificate "${certificate.node.path}" is in ${actual}, but the load balancer ${nameOf(loadBalancer)} is in ${wanted}: `
    + `a load balancer takes certificates of its own region only, ${insteadOf(certificate, wanted)}`);
}

function insteadOf(certificate: ICertificate, region: string): string {
  return certificate instanceof CertificateOfRegion
    ? `write forRegionOf(this) of the MultiRegionCertificate "${certificate.node.scope?.node.path}", or forRegion('${region}')`
    : `create one in ${region} (RegionalCertificate in the load balancer's stack)`;
}

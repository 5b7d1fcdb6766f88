import { CertificateDetail } from '@aws-sdk/client-acm';
import { Cloud } from '../harness/cloud';
import { CLOUDFRONT_REGION } from '../harness/story';

/** The certificates that are served, by the domain of the consumer: a distribution's alias, or a listener's certificate's first name. */
export async function served(cloud: Cloud): Promise<Record<string, CertificateDetail>> {
  return { ...await servedByDistributions(cloud), ...await servedByListeners(cloud) };
}

async function servedByDistributions(cloud: Cloud): Promise<Record<string, CertificateDetail>> {
  const certificates = await byArn(cloud, CLOUDFRONT_REGION);
  return Object.fromEntries((await cloud.distributions()).map(({ Aliases, ViewerCertificate }) =>
    [Aliases!.Items![0], certificates[ViewerCertificate!.ACMCertificateArn!]]));
}

async function servedByListeners(cloud: Cloud): Promise<Record<string, CertificateDetail>> {
  const certificates = await byArn(cloud, cloud.home);
  const arns = await Promise.all((await cloud.loadBalancers()).map(async loadBalancer => {
    const listener = await cloud.listener(loadBalancer, 443);
    return (await cloud.listenerCertificates(listener)).map(certificate => certificate.CertificateArn!);
  }));
  return Object.fromEntries(arns.flat().map(arn => [certificates[arn].DomainName!, certificates[arn]]));
}

async function byArn(cloud: Cloud, region: string): Promise<Record<string, CertificateDetail>> {
  return Object.fromEntries((await cloud.certificates(region)).map(certificate => [certificate.CertificateArn!, certificate]));
}

import { X509Certificate } from 'node:crypto';
import { ACMClient, ListTagsForCertificateCommand, type CertificateDetail } from '@aws-sdk/client-acm';
import type { Holder } from '../../certificate/imported/handler/pki';
import { Cloud } from '../harness/cloud';
import { eventually } from '../harness/eventually';
import { CLOUDFRONT_REGION } from '../harness/story';

/** The certificates for www.example.com in both regions, the newest of each: at home, and in us-east-1. */
export class PartnerCertificates {
  constructor(private readonly cloud: Cloud) {}

  public async in(region: string): Promise<CertificateDetail[]> {
    const all = (await this.cloud.certificates(region)).filter(({ DomainName }) => DomainName === 'www.example.com');
    return all.sort((one, other) => other.CreatedAt!.getTime() - one.CreatedAt!.getTime());
  }

  public async newest(): Promise<CertificateDetail[]> {
    const [[here], [there]] = await Promise.all([this.cloud.home, CLOUDFRONT_REGION].map(async region => this.in(region)));
    return [here, there];
  }

  public async arns(): Promise<(string | undefined)[]> {
    return (await this.newest()).map(({ CertificateArn }) => CertificateArn);
  }

  public async serials(): Promise<(string | undefined)[]> {
    return (await this.newest()).map(({ Serial }) => Serial?.replaceAll(':', '').toUpperCase());
  }

  /** The serial numbers, when both are those of this certificate or a minute has passed. */
  public async serialsOnce(certificate: Holder): Promise<(string | undefined)[]> {
    return eventually(async () => this.serials(), found => found.every(each => each === serialOf(certificate)));
  }

  public async tagsAtHome(): Promise<Record<string, string>> {
    const [CertificateArn] = await this.arns();
    const { Tags } = await new ACMClient(this.cloud.connection(this.cloud.home)).send(new ListTagsForCertificateCommand({ CertificateArn }));
    return Object.fromEntries(Tags!.map(({ Key, Value }) => [Key, Value]));
  }
}

export function serialOf({ certificate }: Holder): string {
  return new X509Certificate(certificate).serialNumber;
}

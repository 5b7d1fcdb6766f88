import { askedFor, NotAskedError, type Asked } from './asked';
import type { Aws } from './aws';
import { jsonQuestion } from './question';
import { mapIn } from './response';
import { isMap } from '../../deployment/intrinsics';

/** What `DescribeCertificate` returns of a certificate: `describedCertificate` reads it. */
export type CertificateDetail = Readonly<Record<string, unknown>>;

/**
 * What ACM says of the certificate with this ARN, asked in the region of the ARN; undefined if ACM does not have it. Needs the permission
 * `acm:DescribeCertificate`. ACM tells this to the account of the certificate only.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
 */
export async function describeCertificate(aws: Aws, arn: string): Promise<Asked<CertificateDetail | undefined>> {
  return askedFor(async () => {
    const [, , , region = ''] = arn.split(':');
    const answer = mapIn(await aws.ask(jsonQuestion('acm', region, 'CertificateManager.DescribeCertificate', { CertificateArn: arn })));
    const detail = answer?.Certificate;
    if (!isMap(detail) || (detail.CertificateArn ?? arn) !== arn) throw new NotAskedError('ACM answers with something that does not describe this certificate');
    return detail;
  }, 'ResourceNotFoundException');
}

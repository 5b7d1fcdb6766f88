import { createRequire } from 'node:module';
import type { Unjudged } from './check-stack';
import type { EventStack } from './event-stack';
import { certificatesOfOwnAccount, type CertificateByArn } from '../../checks/certificates-by-arn';
import { slotsOf } from '../../checks/judge';
import { describedCertificate, MISSING, type DescribedCertificate } from '../../deployment/described-certificate';

/** How many certificates are asked about for one event, and for how long. ACM answers ten questions a second, and CloudFormation waits for 30. */
const MOST_CERTIFICATES = 25;
const MILLISECONDS = 8000;

/** The errors of which nothing follows: others use up the rate of the account. */
const PASSING = ['ThrottlingException', 'TooManyRequestsException'];

/**
 * Asks ACM about the certificates that the resources of an event have by their ARNs, and gives the answers to the stack. Returns what ACM could not be
 * asked about, with the reason.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
 */
export async function askAcm(stack: EventStack): Promise<Unjudged[]> {
  const wanted = stack.resources.filter(({ type }) => slotsOf(type).length > 0).flatMap(certificatesOfOwnAccount);
  const all = [...new Map(wanted.map((certificate) => [certificate.arn, certificate])).values()];
  const [certificates, beyond] = [all.slice(0, MOST_CERTIFICATES), all.slice(MOST_CERTIFICATES)];
  const answers = await Promise.all(certificates.map(async (certificate): Promise<[string, DescribedCertificate | Error]> =>
    [certificate.arn, await describe(certificate).catch(asError)]));
  stack.certificates = new Map(answers.flatMap(([arn, answer]): [string, DescribedCertificate][] => answer instanceof Error ? [] : [[arn, answer]]));
  return [
    ...answers.flatMap(([arn, answer]) =>
      answer instanceof Error && !PASSING.includes(answer.name) ? [{ resource: arn, reason: `ACM could not be asked (${answer.name}: ${answer.message})` }] : []),
    ...beyond.map(({ arn }) => ({ resource: arn, reason: `ACM was not asked, as one event has ${all.length} certificates and the limit is ${MOST_CERTIFICATES}` })),
  ];
}

async function describe({ arn, region }: CertificateByArn): Promise<DescribedCertificate> {
  // only a function that asks waits for the SDK
  const { ACMClient, DescribeCertificateCommand }: typeof import('@aws-sdk/client-acm') = createRequire(__filename)('@aws-sdk/client-acm');
  try {
    const { Certificate } = await new ACMClient({ region }).send(new DescribeCertificateCommand({ CertificateArn: arn }), {
      abortSignal: AbortSignal.timeout(MILLISECONDS),
    });
    return describedCertificate(Certificate, Date.now());
  } catch (error) {
    if (asError(error).name === 'ResourceNotFoundException') return MISSING;
    throw error;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

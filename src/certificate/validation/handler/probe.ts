import { createHash } from 'node:crypto';
import { ACM, type CertificateDetail, type ResourceRecord } from '@aws-sdk/client-acm';
import { validatedName } from './names';
import { patiently, pause } from './patience';
import { log } from '../../../handler/custom-resource/log';
import { messageOf, Refused } from '../../../handler/custom-resource/refused';

/** The tag of a certificate that the function may delete. Its value begins with the ID of the stack. */
const PROBE_OF = 'cdk-acm:probe-of';

/** ACM has the records of a new certificate within seconds. */
const [ATTEMPTS, WAIT] = [40, 2000];

/** Probes that can disappear, because the same request runs twice at a time. */
const PROBES = 3;

const NOT_FOUND = 'ResourceNotFoundException';

/** Who asks for the records. */
export interface Asker {
  /** The stack, its resource and the request, which is the same when it is repeated. */
  readonly request: string;

  /** The ID of the stack. */
  readonly stack: string;
}

/**
 * The validation records of names, by name. They belong to the account and the name, and every certificate of the account has the same. So a
 * certificate that is deleted at once tells them.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export async function validationRecords(names: readonly string[], asker: Asker, probe = 1): Promise<Map<string, ResourceRecord>> {
  const acm = new ACM({ maxAttempts: 10, retryMode: 'adaptive' });
  const arn = await request(acm, names, asker, probe);
  const found = await recordsOf(acm, arn, names).catch((error: Error) => error);
  await remove(acm, arn);
  if (!(found instanceof Error)) return found;
  // the same request, which runs a second time, has deleted it meanwhile
  if (found.name === NOT_FOUND && probe < PROBES) return validationRecords(names, asker, probe + 1);
  throw found;
}

async function request(acm: ACM, names: readonly string[], asker: Asker, probe: number): Promise<string> {
  const input = {
    DomainName: names[0],
    SubjectAlternativeNames: [...names],
    ValidationMethod: 'DNS' as const,
    // a request that is repeated gets the same certificate
    IdempotencyToken: createHash('sha256').update(`${asker.request}/${probe}`).digest('hex').slice(0, 32),
    Tags: [{ Key: PROBE_OF, Value: `${asker.stack}/${probe}` }],
  };
  try {
    const { CertificateArn } = await patiently(() => acm.requestCertificate(input), ['AccessDeniedException']);
    return CertificateArn!;
  } catch (error) {
    if ((error as Error).name !== 'LimitExceededException') throw error;
    throw new Refused(`ACM refuses the certificate that tells the validation records, because a quota of the account is used up: request an increase of it (${messageOf(error)})`);
  }
}

async function recordsOf(acm: ACM, arn: string, names: readonly string[]): Promise<Map<string, ResourceRecord>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { Certificate } = await acm.describeCertificate({ CertificateArn: arn });
    checkNotFailed(Certificate!, names);
    const records = recordsByName(Certificate!);
    if (names.every((name) => records.has(name))) return records;
    await pause(WAIT);
  }
  throw new Refused(`ACM has named no validation records for ${names.join(', ')} within ${ATTEMPTS * WAIT / 1000} seconds: deploy again`);
}

function checkNotFailed({ Status, FailureReason }: CertificateDetail, names: readonly string[]): void {
  if (Status === 'FAILED') throw new Refused(`ACM issues no certificate for ${names.join(', ')}: ${FailureReason}`);
}

function recordsByName({ DomainValidationOptions = [] }: CertificateDetail): Map<string, ResourceRecord> {
  return new Map(DomainValidationOptions.flatMap(({ DomainName, ResourceRecord: record }) => (
    record ? [[validatedName(DomainName!), record] as const] : [])));
}

/** A certificate that stays behind costs nothing. So it fails no deployment. */
async function remove(acm: ACM, arn: string): Promise<void> {
  try {
    await patiently(() => acm.deleteCertificate({ CertificateArn: arn }), ['ConflictException']);
  } catch (error) {
    if ((error as Error).name !== NOT_FOUND) log({ certificate: arn, notDeleted: messageOf(error) });
  }
}

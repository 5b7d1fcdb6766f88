import type { ValidationRecord } from './facts';
import type { Subject } from './subject';
import { describedCertificate, type DescribedCertificate } from '../../deployment/described-certificate';
import { isMap } from '../../deployment/intrinsics';
import { normalizeDomainName } from '../../names/domain-name';
import { comparableSerial } from '../../tls/served-certificate';
import type { Aws } from '../aws/aws';
import { describeCertificate, type CertificateDetail } from '../aws/certificates';
import { certificatesFor } from '../aws/certificates-for';

/** What ACM says of a certificate. */
export interface CertificateFacts {
  /** Why ACM was not asked. */
  readonly notAsked?: string;
  readonly arn?: string;

  /** Undefined if ACM has none. */
  readonly described?: DescribedCertificate;

  /** The serial number of an issued certificate, as `comparableSerial` writes it. */
  readonly serial?: string;
  readonly domains: readonly DomainFacts[];
}

/** What ACM says of the validation of one name. */
export interface DomainFacts {
  readonly name: string;

  /** Such as `SUCCESS`. */
  readonly status?: string;

  /** Such as `DNS`. */
  readonly method?: string;
  readonly record?: ValidationRecord;

  /** To whom ACM has written, if the name is validated by email. */
  readonly emails: readonly string[];
}

/** Asks ACM about the certificate of a subject: by its ARN, or by its names. */
export async function certificateOf(aws: Aws, subject: Subject): Promise<CertificateFacts> {
  const { region } = subject;
  if (region === undefined) return { notAsked: 'the region of the certificate is not known (give --region)', domains: [] };
  const found = subject.arn === undefined ? await certificatesFor(aws, region, subject.names.map(({ name }) => name)) : { answer: subject.arn };
  if (found.notAsked !== undefined) return { notAsked: found.notAsked, domains: [] };
  if (found.answer === undefined) return { domains: [] };
  const detail = await describeCertificate(aws, found.answer);
  if (detail.notAsked !== undefined) return { notAsked: detail.notAsked, arn: found.answer, domains: [] };
  if (detail.answer === undefined) return { arn: found.answer, domains: [] };
  const serial = textOf(detail.answer.Serial);
  return {
    arn: found.answer,
    described: describedCertificate(detail.answer, Date.now()),
    serial: serial === undefined ? undefined : comparableSerial(serial),
    domains: domainsIn(detail.answer),
  };
}

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidation.html */
function domainsIn({ DomainValidationOptions: options }: CertificateDetail): DomainFacts[] {
  return (Array.isArray(options) ? options : []).filter(isMap).flatMap((option): DomainFacts[] => {
    const name = textOf(option.DomainName);
    if (name === undefined) return [];
    return [{
      name: normalizeDomainName(name),
      status: textOf(option.ValidationStatus),
      method: textOf(option.ValidationMethod),
      record: recordOf(option.ResourceRecord),
      emails: Array.isArray(option.ValidationEmails) ? option.ValidationEmails.flatMap((email) => textOf(email) ?? []) : [],
    }];
  });
}

/** In the first seconds of a request there is none yet. */
function recordOf(record: unknown): ValidationRecord | undefined {
  const [name, value] = isMap(record) ? [textOf(record.Name), textOf(record.Value)] : [];
  return name === undefined || value === undefined ? undefined : { name: normalizeDomainName(name), value: normalizeDomainName(value) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

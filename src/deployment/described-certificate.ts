import { isMap } from './intrinsics';
import type { Kind } from '../catalog/slot';

/** What ACM says of a certificate. Members that are undefined are unknown. */
export interface DescribedCertificate {
  /** Whether ACM has it. */
  readonly exists: boolean;

  /** Such as `ISSUED`. */
  readonly status?: string;

  /** Why it is not issued, such as `CAA_ERROR`. */
  readonly failure?: string;
  readonly kind?: Kind;

  /** Its key, as the catalogue writes it, such as `RSA_2048`. */
  readonly key?: string;

  /** The names that it covers. */
  readonly names: readonly string[];

  /** How many days it is valid. */
  readonly days?: number;

  /** What became of its last renewal, such as `FAILED`. */
  readonly renewal?: string;
}

/** A certificate that ACM does not have. */
export const MISSING: DescribedCertificate = { exists: false, names: [] };

const KINDS: Readonly<Record<string, Kind>> = { AMAZON_ISSUED: 'public', PRIVATE: 'private', IMPORTED: 'imported' };

const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;

/**
 * The certificate that `DescribeCertificate` returns: in JSON, where times are seconds since 1970, or from an SDK.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
 */
export function describedCertificate(detail: unknown, now: number): DescribedCertificate {
  if (!isMap(detail)) return { exists: true, names: [] };
  const end = timeOf(detail.NotAfter);
  const type = textOf(detail.Type);
  const names: unknown[] = Array.isArray(detail.SubjectAlternativeNames) ? detail.SubjectAlternativeNames : [];
  return {
    exists: true,
    status: textOf(detail.Status),
    failure: textOf(detail.FailureReason),
    kind: type !== undefined && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined,
    // the API documents underscores, and also returns hyphens
    key: textOf(detail.KeyAlgorithm)?.replaceAll('-', '_'),
    names: names.flatMap((name) => textOf(name) ?? []),
    days: end === undefined ? undefined : Math.floor((end - now) / MILLISECONDS_OF_DAY),
    renewal: isMap(detail.RenewalSummary) ? textOf(detail.RenewalSummary.RenewalStatus) : undefined,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** In milliseconds. */
function timeOf(value: unknown): number | undefined {
  const time = value instanceof Date ? value.getTime() : typeof value === 'number' ? value * 1000 : Date.parse(textOf(value) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

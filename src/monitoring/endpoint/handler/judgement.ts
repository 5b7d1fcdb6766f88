import type { Look } from './look';
import type { Handshake } from '../../../tls/handshake';
import { coversName } from '../../../tls/served-certificate';

const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;

/** What OpenSSL says of dates. */
const OF_DATES = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/** What is wrong with an endpoint, and how many whole days are left. */
export interface Judgement {
  /** The first of `PROBLEMS` that applies; 0 for none. */
  readonly problem: number;

  /** Negative after the certificate has expired; undefined if there is none. */
  readonly days?: number;
}

export function judge({ handshake }: Look, name: string, now: number): Judgement {
  if (handshake.outcome !== 'served') return { problem: handshake.outcome === 'nothing' || handshake.outcome === 'silence' ? 1 : 2 };
  const { certificate } = handshake;
  return { problem: problemOf(certificate, name), days: Math.floor((certificate.end - now) / MILLISECONDS_OF_DAY) };
}

/** The worst of several servers. */
export function worstOf(judgements: readonly Judgement[]): Judgement {
  const days = judgements.flatMap((each) => each.days ?? []);
  return { problem: Math.max(...judgements.map(({ problem }) => problem)), days: days.length === 0 ? undefined : Math.min(...days) };
}

function problemOf(certificate: Extract<Handshake, { outcome: 'served' }>['certificate'], name: string): number {
  const { chainError } = certificate;
  if (!coversName(certificate, name)) return 3;
  if (chainError === undefined) return 0;
  return OF_DATES.includes(chainError) ? 5 : 4;
}

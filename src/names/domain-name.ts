import { AMAZON_OWNED_DOMAINS, NEVER_PUBLIC_DOMAINS } from '../catalog/amazon-owned-names';

/**
 * What ACM takes as a domain name, and which names a certificate's name serves.
 * Pure text: callers keep unresolved tokens away.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
 */

/** Longest first name (`DomainName`), which becomes the certificate's common name. */
export const MAX_COMMON_NAME_LENGTH = 64;

/** Longest name in DNS. */
export const MAX_DOMAIN_NAME_LENGTH = 253;

/** Longest part between two dots. */
export const MAX_LABEL_LENGTH = 63;

/**
 * Names per certificate before a quota increase is asked for.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 */
export const DEFAULT_NAMES_QUOTA = 10;

/** What more names than that mean, in the words of the construct and of the rule. */
export const ABOVE_NAMES_QUOTA = `this certificate has more than ${DEFAULT_NAMES_QUOTA} names: that needs an increase of the ACM quota `
  + '"Domain names per ACM certificate" in its account and region';

/**
 * Names per certificate that a quota increase can reach.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 */
export const MAX_NAMES = 100;

/** Two spellings of one name become one: DNS knows no case, and a trailing dot changes nothing. */
export function normalizeDomainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** Why ACM would refuse this name on a public certificate, or undefined when it would not. The answer completes the sentence "the name …". */
export function domainNameProblem(name: string): string | undefined {
  return privateNameProblem(name) ?? ownerProblem(name);
}

/** Why ACM would refuse this name even on a private certificate, which can have names of an internal network, or undefined when it would not. */
export function privateNameProblem(name: string): string | undefined {
  const normal = normalizeDomainName(name);
  if (normal === '') return 'is empty';
  if (/\s/.test(normal)) return 'has white space in it';
  if (/[/:?#@]/.test(normal)) return 'is not a bare domain name: leave out the scheme, port, path and user';
  if (/[^ -~]/.test(normal)) return `has characters beyond ASCII: write it in Punycode${inPunycode(normal)}`;
  if (normal.length > MAX_DOMAIN_NAME_LENGTH) {
    return `is ${normal.length} characters long, ${MAX_DOMAIN_NAME_LENGTH} are allowed`;
  }

  const labels = normal.split('.');
  const bare = labels[0] === '*' ? labels.slice(1) : labels;
  if (bare.some((label) => label.includes('*'))) return 'has a wildcard that is not the whole first label: write "*.example.com"';
  if (bare.length < 2) return 'has no top-level domain: two labels at least, such as "example.com"';
  if (/^\d+$/.test(bare[bare.length - 1])) return 'is an IP address or ends in a number: ACM issues for domain names only';
  if (bare[bare.length - 1].length < 2) return `ends in "${bare[bare.length - 1]}": a top-level domain has two characters at least`;
  return firstProblem(bare);
}

/** Why ACM would issue no public certificate for names in the domain of this one; the answer completes the sentence "the name …". */
export function ownerProblem(name: string): string | undefined {
  const owned = AMAZON_OWNED_DOMAINS.find((domain) => isWithinZone(name, domain));
  const inside = NEVER_PUBLIC_DOMAINS.find((domain) => isWithinZone(name, domain));
  if (inside) return `is in ${inside}, which public DNS does not have: ACM issues certificates for it from a private CA only`;
  return owned && `belongs to Amazon: ACM issues no certificates below ${owned}, use a name in a domain of your own`;
}

/** Whether a zone contains a name: it is the zone's own name or below it, on label boundaries. A wildcard is where its suffix is. */
export function isWithinZone(name: string, zoneName: string): boolean {
  const inner = withoutWildcard(normalizeDomainName(name));
  const zone = normalizeDomainName(zoneName);
  return inner === zone || inner.endsWith(`.${zone}`);
}

/**
 * Whether a certificate's name serves a consumer's name. A wildcard stands for exactly one label, and not for the apex.
 * A consumer's wildcard is served by the same wildcard only.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export function covers(certificateName: string, name: string): boolean {
  const pattern = normalizeDomainName(certificateName);
  const wanted = normalizeDomainName(name);
  if (pattern === wanted) return true;
  if (!pattern.startsWith('*.')) return false;
  const firstDot = wanted.indexOf('.');
  return firstDot > 0 && wanted.slice(firstDot) === pattern.slice(1);
}

/** `example.com` of `*.example.com`, and any other name as it is. */
export function withoutWildcard(name: string): string {
  return name.replace(/^\*\./, '');
}

/** The name in Punycode, in words for the end of a sentence; without an answer, what Punycode looks like. */
function inPunycode(name: string): string {
  const hasWildcard = name.startsWith('*.');
  try {
    const { hostname } = new URL(`https://${withoutWildcard(name)}`);
    if (/^[a-z0-9.-]+$/.test(hostname)) return `, "${hasWildcard ? '*.' : ''}${hostname}"`;
  } catch {
    // It is no name of a host in any spelling.
  }
  return ' (xn--…)';
}

function firstProblem(labels: string[]): string | undefined {
  for (const label of labels) {
    if (label === '') return 'has an empty label: two dots in a row, or one at the start';
    if (label.length > MAX_LABEL_LENGTH) {
      return `has the label "${label}" of ${label.length} characters, ${MAX_LABEL_LENGTH} are allowed`;
    }
    if (!/^[a-z0-9-]+$/.test(label)) return `has the label "${label}": letters, digits and hyphens are allowed`;
    if (label.startsWith('-') || label.endsWith('-')) return `has the label "${label}" that begins or ends with a hyphen`;
    if (/^..--/.test(label) && !label.startsWith('xn--')) return `has the label "${label}": only "xn--" may have "--" as third and fourth character`;
  }
  return undefined;
}

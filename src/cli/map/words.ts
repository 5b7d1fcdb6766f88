import type { CertificateMap, MappedCertificate } from './certificate-map';
import { plural } from '../../names/plural';

/** The region of a stack or certificate that does not state one. */
export const ANYWHERE = 'decided at deployment';

/** Shown instead of a certificate that is known only at deployment. */
export const GIVEN_AT_DEPLOYMENT = 'given at deployment';

/** The heading of findings that are not about one certificate in one property. */
export const OTHER_FINDINGS = 'findings about the resources themselves';

/** A name as short as it can be and still be told from others: of an ARN, the id at its end. */
export function shortNameOf({ name }: MappedCertificate): string {
  return /^arn:.*[:/]([^:/]+)$/.exec(name)?.[1] ?? name;
}

// A certificate may have a hundred names: these are enough to recognize it.
const MOST_NAMES = 4;

/** What passes a certificate on, where no consumer is known; else nothing. */
export function passedOnText({ passedOnBy }: MappedCertificate): string | undefined {
  return passedOnBy.length === 0 ? undefined : `passed on by ${[...new Set(passedOnBy)].join(', ')}`;
}

/** The names that a certificate covers: the first ones, and how many more there are. */
export function namesOf({ domainNames }: MappedCertificate): string[] {
  const more = domainNames.length - MOST_NAMES;
  return more > 0 ? [...domainNames.slice(0, MOST_NAMES), `and ${more} more`] : [...domainNames];
}

/** How many of what the map shows. As in `check`, a resource that has no certificate is no consumer. */
export function counts({ certificates, consumers, uses, findings }: CertificateMap): string {
  const regions = new Set([...certificates, ...consumers].flatMap((each) => each.region ?? [])).size;
  return [
    plural(certificates.length, 'certificate'), plural(new Set(uses.map(({ consumer }) => consumer)).size, 'consumer'), plural(regions, 'region'), plural(findings.length, 'finding'),
  ].join(' · ');
}

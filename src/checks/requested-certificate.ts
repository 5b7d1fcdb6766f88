import type { Certificate } from './certificate';
import { IMPORTED_CERTIFICATE } from '../catalog/imported-certificate';
import { DEFAULT_KEY } from '../catalog/requestable';
import type { Kind } from '../catalog/slot';
import type { Resource } from '../deployment/deployment';
import { follow, readText } from '../deployment/follow';
import { isPresent, textAt, valuesAt } from '../deployment/property';
import { remembered } from '../deployment/remembered';
import { normalizeDomainName } from '../names/domain-name';

/** The resource type that requests a certificate from ACM. */
export const CERTIFICATE = 'AWS::CertificateManager::Certificate';

/** The resource type of a CA. */
const AUTHORITY = 'AWS::ACMPCA::CertificateAuthority';

/** The resource type that activates a CA, and returns its ARN. */
const ACTIVATION = 'AWS::ACMPCA::CertificateAuthorityActivation';

/** A name that a certificate is requested for, with the property that says so. */
export interface RequestedName {
  readonly property: string;

  /** Undefined when it is known at deployment only. */
  readonly name?: string;
}

/** The names for which a certificate is requested or imported, the first one first. */
export const requestedNames = remembered((resource): RequestedName[] =>
  (resource.type === IMPORTED_CERTIFICATE ? ['DomainNames[]'] : ['DomainName', 'SubjectAlternativeNames[]']).flatMap((path) => valuesAt(resource, path).map(({ value, stack, positions }) => ({
    property: path.replace('[]', `.${positions[0]}`),
    name: readText(value, stack),
  }))));

/** Whether a certificate may have more names than these: one from a secret has at least those that the app asks for. */
export function mayHaveOtherNames(certificate: Resource): boolean {
  return certificate.type === IMPORTED_CERTIFICATE && isPresent(certificate, 'SecretArn') !== false;
}

/** The names that are known, in one spelling each. */
export function distinctNames(certificate: Resource): string[] {
  return [...new Set(requestedNames(certificate).flatMap(({ name }) => name === undefined ? [] : [normalizeDomainName(name)]))];
}

/**
 * Who issues a certificate that the app requests; undefined when that is known at deployment only, or the app requests none.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html
 */
export function issuerOf({ resource }: Pick<Certificate, 'resource'>): Exclude<Kind, 'imported'> | undefined {
  const isPrivate = resource?.type === CERTIFICATE ? isFromAuthority(resource) : undefined;
  return isPrivate === undefined ? undefined : isPrivate ? 'private' : 'public';
}

/** What a certificate is; undefined when that is known at deployment only, or ACM was not asked about a certificate that is not of the app. */
export function kindOf(certificate: Pick<Certificate, 'resource' | 'described'>): Kind | undefined {
  if (certificate.described) return certificate.described.kind;
  return certificate.resource?.type === IMPORTED_CERTIFICATE ? 'imported' : issuerOf(certificate);
}

/** The key for which the app asks; undefined when that is known at deployment only, or the app asks for none. */
export function requestedKey({ resource }: Pick<Certificate, 'resource'>): string | undefined {
  if (resource?.type === IMPORTED_CERTIFICATE) return textAt(resource, 'KeyAlgorithm', '') || undefined;
  return resource?.type === CERTIFICATE ? keyOf(resource) : undefined;
}

const isFromAuthority = remembered((certificate) => isPresent(certificate, 'CertificateAuthorityArn'));

const keyOf = remembered((certificate) => textAt(certificate, 'KeyAlgorithm', DEFAULT_KEY));

/** The CA of AWS Private CA that issues a certificate, when this app creates it. */
export function authorityOf(certificate: Resource): Resource | undefined {
  const authority = namedAuthority(certificate);
  const activated = authority?.type === ACTIVATION ? namedAuthority(authority) : authority;
  return activated?.type === AUTHORITY ? activated : undefined;
}

/** The resource whose ARN a resource has as that of its CA. */
function namedAuthority(resource: Resource): Resource | undefined {
  const [authority, another] = valuesAt(resource, 'CertificateAuthorityArn').flatMap(({ value, stack }) => follow(value, stack));
  return authority && !another && authority !== 'unknown' && 'resource' in authority ? authority.resource : undefined;
}

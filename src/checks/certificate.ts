import { CERTIFICATE_STORES, type CertificateStore } from '../catalog/certificate-stores';
import { IMPORTED_CERTIFICATE } from '../catalog/imported-certificate';
import { NEVER_CERTIFICATES, REF_INSTEAD_OF_CERTIFICATE } from '../catalog/never-certificates';
import { partitionOf } from '../catalog/partitions';
import type { Resource } from '../deployment/deployment';
import type { DescribedCertificate } from '../deployment/described-certificate';
import { follow, HOLE, readText, type Endpoint } from '../deployment/follow';
import { remembered } from '../deployment/remembered';
import { certificateArnProblem } from '../names/certificate-arn';

/**
 * What a slot contains. Members that are undefined are unknown.
 */
export interface Certificate {
  /** The service that stores it. Undefined when the value is an ARN of something else. */
  readonly store?: CertificateStore;

  /** How to call it in a sentence: the construct path, or the ARN. */
  readonly name: string;

  /** What it is, in words, when it is certainly neither a certificate nor an ARN. */
  readonly instead?: string;
  readonly partition?: string;
  readonly region?: string;
  readonly account?: string;

  /** The resource that creates it, when it is created in this app. */
  readonly resource?: Resource;

  /** What ACM says of it, where ACM was asked. */
  readonly described?: DescribedCertificate;
}

/** The resource type of `DnsValidatedCertificate`, and of many others. */
export const CUSTOM_RESOURCE = 'AWS::CloudFormation::CustomResource';

/** The function behind core's `DnsValidatedCertificate`: those of others have properties with the same names, and mean something else. */
const REQUESTOR = { type: 'AWS::Lambda::Function', handler: 'index.certificateRequestHandler' };

const ARN_PREFIX = 'arn:';
const ARN_PARTS = 6;

const STORE_NAMES = Object.keys(CERTIFICATE_STORES) as CertificateStore[];

/**
 * The certificate that a value resolves to: undefined if that is known only at deployment, or is not a certificate.
 */
export function certificateAt(endpoint: Endpoint): Certificate | undefined {
  if (endpoint === 'unknown') return undefined;
  if ('text' in endpoint) return certificateByArn(endpoint.text);
  return certificateByAttribute(endpoint.resource, endpoint.attribute);
}

/**
 * The certificate with this ARN, which may have holes.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function certificateByArn(text: string): Certificate | undefined {
  const [arn, partition, service, region, account, ...rest] = text.split(':');
  if (arn !== 'arn' || rest.length === 0 || !isKnownPart(service)) return undefined;
  const resource = rest.join(':');
  const store = STORE_NAMES.find((name) => CERTIFICATE_STORES[name].service === service && resource.startsWith(CERTIFICATE_STORES[name].resource));
  if (store === undefined && resource.startsWith(HOLE)) return undefined;
  return {
    store,
    name: text.replaceAll(HOLE, '…'),
    region: isKnownPart(region) ? region : undefined,
    account: isKnownPart(account) ? account : undefined,
    partition: isKnownPart(partition) ? partition : undefined,
  };
}

/**
 * What a value leads to, when it certainly is no ARN of a certificate: a text that is none, or a resource that creates none.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function noCertificateAt(endpoint: Endpoint): Certificate | undefined {
  if (endpoint === 'unknown') return undefined;
  if ('text' in endpoint) return mayBeArn(endpoint.text) ? undefined : { name: `"${endpoint.text.replaceAll(HOLE, '…')}"`, instead: 'not an ARN' };
  const { attribute, resource: { path, type } } = endpoint;
  if (attribute === 'Ref' && Object.hasOwn(REF_INSTEAD_OF_CERTIFICATE, type)) return { name: path, instead: REF_INSTEAD_OF_CERTIFICATE[type] };
  return NEVER_CERTIFICATES.includes(type) ? { name: path, instead: `an ${type}` } : undefined;
}

/** Whether a text is empty, is an ARN, or may become one where it has holes. */
function mayBeArn(text: string): boolean {
  if (text === '') return true;
  if (!text.includes(HOLE)) return text.startsWith(ARN_PREFIX) && text.split(':').length >= ARN_PARTS;
  const [beginning] = text.split(HOLE);
  return ARN_PREFIX.startsWith(beginning) || beginning.startsWith(ARN_PREFIX);
}

/** What a value leads to, when it is certainly not the ARN of any certificate although it begins like that of one in ACM. */
export function malformedCertificateAt(endpoint: Endpoint): Certificate | undefined {
  if (endpoint === 'unknown' || !('text' in endpoint)) return undefined;
  const instead = certificateArnProblem(endpoint.text);
  return instead === undefined ? undefined : { name: endpoint.text.replaceAll(HOLE, '…'), instead };
}

function certificateByAttribute(resource: Resource, attribute: string): Certificate | undefined {
  const store = STORE_NAMES.find((name) => attributesOf(name, resource.type).includes(attribute))
    ?? (isDnsValidated(resource) ? 'acm' : undefined);
  if (store === undefined) return undefined;
  return { store, ...created(resource) };
}

/** What is the same for all that a resource creates. */
const created = remembered((resource) => ({ name: resource.path, ...whereCreated(resource), resource }));

/** Where a resource creates its certificate. */
export function whereCreated(resource: Resource): Pick<Certificate, 'partition' | 'region' | 'account'> {
  const saysRegion = resource.type === IMPORTED_CERTIFICATE || isDnsValidated(resource);
  const region = saysRegion && resource.properties.Region !== undefined
    ? readText(resource.properties.Region, resource.stack)
    : resource.stack.region;
  return { region, account: resource.stack.account, partition: region && partitionOf(region) };
}

/** The attributes of a resource that are the ARN of something of this store. */
function attributesOf(store: CertificateStore, type: string): readonly string[] {
  const { types } = CERTIFICATE_STORES[store];
  return Object.hasOwn(types, type) ? types[type] : [];
}

/** Whether a resource is the one by which core's deprecated `DnsValidatedCertificate` requests a certificate. */
export function isDnsValidated(resource: Resource): boolean {
  if (resource.type !== CUSTOM_RESOURCE) return false;
  return follow(resource.properties.ServiceToken, resource.stack).some((endpoint) => endpoint !== 'unknown' && 'resource' in endpoint
    && endpoint.resource.type === REQUESTOR.type
    && readText(endpoint.resource.properties.Handler, endpoint.resource.stack) === REQUESTOR.handler);
}

function isKnownPart(part: string): boolean {
  return part !== '' && !part.includes(HOLE);
}

import { certificateAt, certificateByArn, type Certificate } from './certificate';
import type { Compute } from '../catalog/compute';
import type { Resource } from '../deployment/deployment';
import { follow, substituted } from '../deployment/follow';
import { intrinsicOf, isMap } from '../deployment/intrinsics';
import { LIMITS, note } from '../deployment/limits';

/** A certificate that the properties of a resource name. */
export interface CertificateReference {
  /** The path of the property. */
  readonly property: string;
  readonly certificate: Certificate;
}

// The ARN of an ACM certificate in the middle of a text, such as a start-up script; holes stand for unknown parts.
const ARN_IN_TEXT = /arn:[^:\s"']*:acm:[^:\s"']*:[^:\s"']*:certificate\/[^\s"',;)\]}]*/g;

/** The ACM certificates that the properties of a resource name, apart from its labels. */
export function certificateReferences(resource: Resource, compute: Pick<Compute, 'labels'>): CertificateReference[] {
  return referencesIn(resource.properties, { property: '', inFunction: false, depth: 0 }, resource, compute);
}

/** Where a value is in the properties of a resource. */
interface Place {
  readonly property: string;
  readonly inFunction: boolean;
  readonly depth: number;
}

function referencesIn(value: unknown, { property, inFunction, depth }: Place, resource: Resource, compute: Pick<Compute, 'labels'>): CertificateReference[] {
  if (compute.labels.includes(property.replace(/\.\d+/g, ''))) return [];
  if (depth > LIMITS.depth) {
    note('depth');
    return [];
  }
  const intrinsic = intrinsicOf(value);
  // Most texts have no ARN, and a resource can have many texts.
  const mayHaveArn = typeof value === 'string' ? value.includes('arn:') : intrinsic !== undefined;
  const here = mayHaveArn ? certificatesIn(value, resource) : [];
  if (here.length > 0) return here.map((certificate) => ({ property, certificate }));

  // What an intrinsic function is made of belongs to the property that the function stands in.
  if (intrinsic) return referencesIn(intrinsic.argument, { property, inFunction: true, depth: depth + 1 }, resource, compute);
  const within = (name: string | number, inner: unknown) => {
    const under = inFunction ? property : property === '' ? String(name) : `${property}.${name}`;
    return referencesIn(inner, { property: under, inFunction, depth: depth + 1 }, resource, compute);
  };
  if (Array.isArray(value)) return value.flatMap((item, index) => within(index, item));
  return isMap(value) ? Object.entries(value).flatMap(([name, item]) => within(name, item)) : [];
}

function certificatesIn(value: unknown, resource: Resource): Certificate[] {
  const intrinsic = intrinsicOf(value);
  const parts = intrinsic?.fn === 'Fn::Sub' ? substituted(intrinsic.argument, resource.stack) : [];
  return [...follow(value, resource.stack), ...parts].flatMap((endpoint): Certificate[] => {
    const whole = certificateAt(endpoint);
    if (whole) return whole.store === 'acm' ? [whole] : [];
    if (endpoint === 'unknown' || !('text' in endpoint)) return [];
    return (endpoint.text.match(ARN_IN_TEXT) ?? []).flatMap((arn) => certificateByArn(arn) ?? []);
  });
}

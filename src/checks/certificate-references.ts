import { certificateAt, certificateByArn, type Certificate } from './certificate';
import type { Compute } from '../catalog/compute';
import type { Resource } from '../deployment/deployment';
import { follow, substituted, type Endpoint } from '../deployment/follow';
import { type Intrinsic, intrinsicOf, isMap } from '../deployment/intrinsics';
import { LIMITS, note } from '../deployment/limits';

/** A certificate that the properties of a resource name. */
export interface CertificateReference {
  /** The path of the property. */
  readonly property: string;
  readonly certificate: Certificate;

  /** The text before it, as far as it is written in the same text or function. */
  readonly before: string;
}

// The ARN of an ACM certificate in the middle of a text, such as a start-up script; holes stand for unknown parts.
const ARN_IN_TEXT = /arn:[^:\s"']*:acm:[^:\s"']*:[^:\s"']*:certificate\/[^\s"',;)\]}]*/g;

const PARTS_OF_LINE = 10;

/** The ACM certificates that the properties of a resource name, apart from its labels. */
export function certificateReferences(resource: Resource, compute: Pick<Compute, 'labels'>): CertificateReference[] {
  return referencesIn(resource.properties, { property: '', inFunction: false, depth: 0, before: '' }, resource, compute);
}

/** Where a value is in the properties of a resource. */
interface Place {
  readonly property: string;
  readonly inFunction: boolean;
  readonly depth: number;
  readonly before: string;

  /** What `Fn::Join` puts between the elements of a list. */
  readonly delimiter?: string;
}

function referencesIn(value: unknown, { property, inFunction, depth, before, delimiter }: Place, resource: Resource, compute: Pick<Compute, 'labels'>): CertificateReference[] {
  if (compute.labels.includes(property.replace(/\.\d+/g, ''))) return [];
  if (depth > LIMITS.depth) {
    note('depth');
    return [];
  }
  const intrinsic = intrinsicOf(value);
  // Most texts have no ARN, and a resource can have many texts.
  const mayHaveArn = typeof value === 'string' ? value.includes('arn:') : intrinsic !== undefined;
  const here = mayHaveArn ? certificatesIn(value, resource) : [];
  if (here.length > 0) return here.map((each) => ({ property, ...each, before: each.before || before }));

  // What an intrinsic function is made of belongs to the property that the function stands in.
  if (intrinsic) return referencesIn(...insideOf(intrinsic, { property, inFunction: true, depth: depth + 1, before }), resource, compute);
  const within = (name: string | number, inner: unknown, textAhead: string) => {
    const under = inFunction ? property : property === '' ? String(name) : `${property}.${name}`;
    return referencesIn(inner, { property: under, inFunction, depth: depth + 1, before: textAhead }, resource, compute);
  };
  const ahead = (list: readonly unknown[], index: number) => delimiter === undefined ? before : before + textBefore(list, index, delimiter);
  if (Array.isArray(value)) return value.flatMap((item, index) => within(index, item, ahead(value, index)));
  return isMap(value) ? Object.entries(value).flatMap(([name, item]) => within(name, item, '')) : [];
}

/** What an intrinsic function is made of, and its place. */
function insideOf({ fn, argument }: Intrinsic, place: Place): [unknown, Place] {
  if (fn !== 'Fn::Join' || !Array.isArray(argument) || typeof argument[0] !== 'string') return [argument, place];
  const [delimiter, list] = argument as [string, unknown];
  return [list, { ...place, delimiter }];
}

function certificatesIn(value: unknown, resource: Resource): Omit<CertificateReference, 'property'>[] {
  const intrinsic = intrinsicOf(value);
  const parts = intrinsic?.fn === 'Fn::Sub' ? substituted(intrinsic.argument, resource.stack) : [];
  const texts = parts.map(textOf);
  const inSub = parts.map((endpoint, index) => ({ endpoint, before: textBefore(texts, index) }));
  return [...follow(value, resource.stack).map((endpoint) => ({ endpoint, before: '' })), ...inSub]
    .flatMap(({ endpoint, before }): Omit<CertificateReference, 'property'>[] => {
      const whole = certificateAt(endpoint);
      if (whole) return whole.store === 'acm' ? [{ certificate: whole, before }] : [];
      const text = textOf(endpoint);
      return [...text.matchAll(ARN_IN_TEXT)].flatMap(({ 0: arn, index }) => {
        const certificate = certificateByArn(arn);
        return certificate ? [{ certificate, before: text.slice(0, index) }] : [];
      });
    });
}

/** The texts before an element of a list, as many as one line of a script can be made of. */
function textBefore(values: readonly unknown[], index: number, delimiter = ''): string {
  return values.slice(Math.max(0, index - PARTS_OF_LINE), index).flatMap((each) => typeof each === 'string' ? each + delimiter : []).join('');
}

function textOf(endpoint: Endpoint | undefined): string {
  return endpoint !== undefined && endpoint !== 'unknown' && 'text' in endpoint ? endpoint.text : '';
}

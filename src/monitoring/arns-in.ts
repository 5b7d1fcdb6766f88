import { CfnResource, Reference } from 'aws-cdk-lib';
import { knownText } from './known-text';
import { isMap, tokenOf, valuesIn } from './slot-values';
import { createsCertificate } from './watched-certificate';
import type { Slot } from '../catalog/slot';
import { SLOTS } from '../catalog/slots';
import { CertificateLookup } from '../certificate/certificate-lookup';
import { typeOf } from '../core-internals';

/** The properties that take a certificate of ACM, by the type of their resource. */
const SLOTS_OF = new Map<string, Slot[]>();
for (const slot of SLOTS.filter(({ takes }) => takes.includes('acm'))) SLOTS_OF.set(slot.type, [...SLOTS_OF.get(slot.type) ?? [], slot]);

const CERTIFICATE_ARN = /^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/;

/** The ARNs of certificates that a resource names, if they are known while the app runs. */
export function certificateArnsIn(resource: CfnResource): string[] {
  const texts = certificatesOf(resource).map((value) => knownText(value, resource.stack));
  return [...new Set(texts.filter((text) => text !== undefined && CERTIFICATE_ARN.test(text)))] as string[];
}

/** What a resource names certificates by if that is known at deployment only: texts with tokens, and references by logical IDs. */
export function unknownCertificatesIn(resource: CfnResource): unknown[] {
  return certificatesOf(resource).filter((value) => {
    const text = knownText(value, resource.stack);
    return text === undefined ? !isCreated(value) : text.includes('{{resolve:');
  });
}

/** The logical ID by which a value refers to something in its stack. */
export function logicalIdIn(value: unknown): string | undefined {
  if (!isMap(value)) return undefined;
  const { Ref: id, 'Fn::GetAtt': attribute } = value;
  const target: unknown = Array.isArray(attribute) ? attribute[0] : id ?? attribute;
  return typeof target === 'string' ? target.split('.')[0] : undefined;
}

function certificatesOf(resource: CfnResource): unknown[] {
  return (SLOTS_OF.get(typeOf(resource)) ?? []).flatMap((slot) => valuesIn(resource, slot));
}

/** Whether a value is the ARN of a certificate that the app creates, which is found at the resource that creates it. */
function isCreated(value: unknown): boolean {
  if (typeof value === 'string' && CertificateLookup.resourceOf(value)) return true;
  const token = tokenOf(value);
  return Reference.isReference(token) && CfnResource.isCfnResource(token.target) && createsCertificate(token.target);
}

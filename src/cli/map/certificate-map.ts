import { CERTIFICATE_STORES } from '../../catalog/certificate-stores';
import { COMPUTE } from '../../catalog/compute';
import { wiringsOf } from '../../checks/binding';
import { certificateAt, type Certificate } from '../../checks/certificate';
import { certificateReferences } from '../../checks/certificate-references';
import { slotsOf } from '../../checks/judge';
import { requestedNames } from '../../checks/requested-certificate';
import type { TemplateDeployment } from '../../readers/templates/template-deployment';
import type { TemplateResource } from '../../readers/templates/template-resource';
import type { TemplateFinding } from '../check/check-templates';

/** A certificate of an app: one that it creates, or one that it only names. */
export interface MappedCertificate {
  /** The construct path, or the ARN. */
  readonly name: string;

  /** What holds it, in words. */
  readonly kind: string;

  /** The domain names that are known. */
  readonly domainNames: readonly string[];
  readonly region?: string;
  readonly account?: string;

  /** The stack that creates it, if any of these does. */
  readonly stack?: string;
  readonly findings: readonly TemplateFinding[];
}

/** A resource that has certificates in its properties. */
export interface Consumer {
  readonly path: string;
  readonly service: string;
  readonly stack: string;
  readonly region?: string;
  readonly findings: readonly TemplateFinding[];
}

/** A certificate in a property of a consumer. */
export interface Use {
  readonly consumer: Consumer;
  readonly property: string;

  /** Undefined when it is known at deployment only. */
  readonly certificate?: MappedCertificate;
  readonly findings: readonly TemplateFinding[];
}

/** The certificates of an app, where they are, and who uses them. */
export interface CertificateMap {
  readonly certificates: readonly MappedCertificate[];
  readonly uses: readonly Use[];
  readonly findings: readonly TemplateFinding[];
}

/** Draws the map of a deployment, with what the checks find in it. */
export function mapOf(deployment: TemplateDeployment, findings: readonly TemplateFinding[]): CertificateMap {
  const mapper = new Mapper(findings);
  const resources = deployment.stacks.flatMap((stack) => stack.resources);
  resources.forEach((resource) => mapper.addCreated(resource));
  resources.forEach((resource) => mapper.addUses(resource));
  return { certificates: [...mapper.certificates.values()], uses: mapper.uses, findings };
}

class Mapper {
  public readonly certificates = new Map<unknown, MappedCertificate>();
  public readonly uses: Use[] = [];

  constructor(private readonly findings: readonly TemplateFinding[]) {}

  public addCreated(resource: TemplateResource): void {
    // A certificate gives its ARN by `Ref`, and one that a custom resource creates by `Arn`.
    const created = ['Ref', 'Arn'].map((attribute) => certificateAt({ resource, attribute })).find((each) => each?.store === 'acm');
    if (created) this.certificate(created);
  }

  public addUses(resource: TemplateResource): void {
    const consumers = new Map<string, Consumer>();
    for (const { service, property, certificate } of usesOf(resource)) {
      const consumer = consumers.get(service) ?? {
        path: resource.path,
        service,
        stack: resource.stack.path,
        region: resource.stack.region,
        findings: this.findingsAt(resource),
      };
      consumers.set(service, consumer);
      this.uses.push({
        consumer,
        property,
        certificate: certificate && this.certificate(certificate),
        findings: consumer.findings.filter((finding) => finding.property === property),
      });
    }
  }

  private certificate(certificate: Certificate): MappedCertificate {
    const key = certificate.resource ?? certificate.name;
    const known = this.certificates.get(key);
    if (known) return known;
    const { name, region, account, resource, store } = certificate;
    const mapped: MappedCertificate = {
      name,
      kind: store ? CERTIFICATE_STORES[store].name : 'no certificate',
      domainNames: resource ? [...new Set(requestedNames(resource).flatMap((each) => each.name ?? []))] : [],
      region,
      account,
      stack: resource?.stack.path,
      findings: resource ? this.findingsAt(resource) : [],
    };
    this.certificates.set(key, mapped);
    return mapped;
  }

  private findingsAt(resource: unknown): TemplateFinding[] {
    return this.findings.filter((finding) => finding.resource === resource);
  }
}

interface ResourceUse {
  readonly service: string;
  readonly property: string;
  readonly certificate?: Certificate;
}

function usesOf(resource: TemplateResource): ResourceUse[] {
  const inSlots = slotsOf(resource.type).flatMap((slot) => wiringsOf(resource, slot)
    .filter(({ binding }) => slot.takes.includes('acm') || binding?.certificate.store === 'acm')
    .map(({ property, binding }) => ({ service: slot.service, property, certificate: binding?.certificate })));
  const referenced = COMPUTE.filter(({ type }) => type === resource.type)
    .flatMap((compute) => certificateReferences(resource, compute).map((reference) => ({ ...reference, service: compute.service })));
  return distinct([...inSlots, ...referenced]);
}

/** What is there in several scenarios is drawn once. */
function distinct(uses: ResourceUse[]): ResourceUse[] {
  return [...new Map(uses.map((use) => [`${use.property} ${use.certificate?.name}`, use])).values()];
}

import { passedOnIn } from './passed-on';
import { CERTIFICATE_STORES } from '../../catalog/certificate-stores';
import { COMPUTE } from '../../catalog/compute';
import { wiringsOf } from '../../checks/binding';
import { certificateAt, type Certificate } from '../../checks/certificate';
import { certificateReferences } from '../../checks/certificate-references';
import { slotsOf } from '../../checks/judge';
import { requestedNames } from '../../checks/requested-certificate';
import { grouped } from '../../deployment/grouped';
import { sharingSteps } from '../../deployment/scenarios';
import { SharedSteps } from '../../deployment/shared-steps';
import type { TemplateResource } from '../../readers/templates/template-resource';
import type { TemplateStack } from '../../readers/templates/template-stack';
import type { TemplateFinding } from '../check/check-templates';

/** A certificate of an app: one that it creates, or one that it only names. */
export interface MappedCertificate {
  /** The construct path, or the ARN. */
  readonly name: string;

  /** What it is, in words. */
  readonly kind: string;

  /** The domain names that are known. */
  readonly domainNames: readonly string[];
  readonly region?: string;
  readonly account?: string;

  /** The stack that creates it, if any of these does. */
  readonly stack?: string;

  /** What passes its ARN on to consumers that the map cannot show: outputs, SSM parameters, custom resources. */
  readonly passedOnBy: readonly string[];
  readonly findings: readonly TemplateFinding[];
}

/** A resource that has certificates in its properties, or ought to have one. */
export interface Consumer {
  readonly path: string;
  readonly service: string;
  readonly stack: string;
  readonly region?: string;
  readonly findings: readonly TemplateFinding[];

  /** The findings that are not about one of its certificates. */
  readonly ownFindings: readonly TemplateFinding[];
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
  readonly consumers: readonly Consumer[];
  readonly uses: readonly Use[];
  readonly findings: readonly TemplateFinding[];
}

/** The map of stacks, with what the checks find in them. */
export function mapOf(stacks: readonly TemplateStack[], findings: readonly TemplateFinding[]): CertificateMap {
  const mapper = new Mapper(findings);
  const resources = stacks.flatMap((stack) => stack.resources);
  const passedOn = stacks.flatMap(passedOnIn);
  resources.forEach((resource) => mapper.addCreated(resource, passedOn));
  resources.forEach((resource) => mapper.addUses(resource));
  mapper.addOthers();
  return { certificates: [...mapper.certificates.values()], consumers: mapper.consumers, uses: mapper.uses, findings };
}

/** How many certificates and consumers of certificates stacks have. A resource that cannot be read is left out. */
export function countIn(stacks: readonly TemplateStack[]): { readonly certificates: number; readonly consumers: number } {
  const mapper = new Mapper([]);
  for (const resource of stacks.flatMap((stack) => stack.resources)) {
    try {
      mapper.addCreated(resource, []);
      mapper.addUses(resource);
    } catch {
      // The report has a problem for it.
    }
  }
  return { certificates: mapper.certificates.size, consumers: mapper.consumers.length };
}

class Mapper {
  public readonly certificates = new Map<unknown, MappedCertificate>();
  public readonly consumers: Consumer[] = [];
  public readonly uses: Use[] = [];
  private readonly findings: ReadonlyMap<unknown, readonly TemplateFinding[]>;
  private readonly drawn = new Set<TemplateFinding>();
  private readonly steps = new SharedSteps();

  constructor(findings: readonly TemplateFinding[]) {
    this.findings = grouped(findings, ({ resource }) => resource);
  }

  public addCreated(resource: TemplateResource, passedOn: readonly { readonly certificate: Certificate; readonly by: string }[]): void {
    // A certificate gives its ARN by `Ref`, and one that a custom resource creates by `Arn`.
    const created = ['Ref', 'Arn'].map((attribute) => certificateAt({ resource, attribute })).find((each) => each?.store === 'acm');
    if (created) this.certificate(created, passedOn.filter(({ certificate }) => certificate.resource === resource).map(({ by }) => by));
  }

  public addUses(resource: TemplateResource): void {
    const uses = sharingSteps(this.steps, () => usesOf(resource, this.steps));
    const findings = this.findingsAt(resource);
    for (const [service, ofService] of grouped(uses, (use) => use.service)) {
      const consumer = this.consumer(resource, service, findings.filter(({ property }) => uses.every((use) => use.property !== property)));
      for (const { property, certificate } of ofService) {
        this.uses.push({
          consumer,
          property,
          certificate: certificate && this.certificate(certificate),
          findings: this.draw(findings.filter((finding) =>
            finding.property === property && (!finding.certificate || finding.certificate.name === certificate?.name))),
        });
      }
    }
  }

  /** Adds the resources of the findings that are about none of the certificates and consumers so far. */
  public addOthers(): void {
    for (const findings of this.findings.values()) {
      const left = findings.filter((finding) => !this.drawn.has(finding));
      if (left.length > 0) this.consumer(left[0].resource, slotsOf(left[0].resource.type)[0]?.service ?? left[0].resource.type, left);
    }
  }

  private consumer(resource: TemplateResource, service: string, ownFindings: readonly TemplateFinding[]): Consumer {
    const consumer = {
      path: resource.path,
      service,
      stack: resource.stack.path,
      region: resource.stack.region,
      findings: this.findingsAt(resource),
      ownFindings: this.draw(ownFindings.filter((finding) => !this.drawn.has(finding))),
    };
    this.consumers.push(consumer);
    return consumer;
  }

  private certificate(certificate: Certificate, passedOnBy: readonly string[] = []): MappedCertificate {
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
      passedOnBy,
      findings: resource ? this.draw(this.findingsAt(resource)) : [],
    };
    this.certificates.set(key, mapped);
    return mapped;
  }

  private findingsAt(resource: unknown): readonly TemplateFinding[] {
    return this.findings.get(resource) ?? [];
  }

  private draw(findings: readonly TemplateFinding[]): readonly TemplateFinding[] {
    findings.forEach((finding) => this.drawn.add(finding));
    return findings;
  }
}

interface ResourceUse {
  readonly service: string;
  readonly property: string;
  readonly certificate?: Certificate;
}

function usesOf(resource: TemplateResource, steps: SharedSteps): ResourceUse[] {
  const slots = slotsOf(resource.type);
  if (slots.length > 0) steps.addResource();
  const inSlots = slots.flatMap((slot) => wiringsOf(resource, slot)
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

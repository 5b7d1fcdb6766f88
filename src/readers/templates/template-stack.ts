import type { StackSource } from './stack-source';
import type { Template } from './template';
import { TemplateResource, type AcknowledgingDeployment, type StackOfResource } from './template-resource';
import type { DeployedStack, Resource, Section } from '../../deployment/deployment';
import { isMap } from '../../deployment/intrinsics';

/** Who creates a nested stack. */
interface Nesting {
  readonly parent: TemplateResource;

  /** The path of the construct. */
  readonly constructPath: string;
}

/**
 * A stack of a template.
 */
export class TemplateStack implements StackOfResource {
  public readonly resources: readonly TemplateResource[];
  private readonly byLogicalId: ReadonlyMap<string, TemplateResource>;
  private readonly inner = new Map<string, TemplateStack>();

  constructor(public readonly source: StackSource, public readonly deployment: AcknowledgingDeployment, private readonly nesting?: Nesting) {
    this.resources = Object.entries(sectionOf(source.template, 'Resources')).flatMap(([logicalId, body]) =>
      isMap(body) && typeof body.Type === 'string' ? [new TemplateResource(logicalId, body.Type, body, this)] : []);
    this.byLogicalId = new Map(this.resources.map((resource) => [resource.logicalId, resource]));
  }

  public get path(): string {
    return this.source.path;
  }

  public get stackName(): string | undefined {
    return this.source.stackName;
  }

  public get region(): string | undefined {
    return this.source.region;
  }

  public get account(): string | undefined {
    return this.source.account;
  }

  public get parent(): TemplateResource | undefined {
    return this.nesting?.parent;
  }

  /** The path under which CDK wrote the metadata of the constructs of this stack, when it is nested in another. */
  public get constructPath(): string {
    return this.nesting?.constructPath ?? '';
  }

  public get outputs(): readonly Readonly<Record<string, unknown>>[] {
    return Object.values(sectionOf(this.source.template, 'Outputs')).filter(isMap);
  }

  /** Adds the stack that a resource of this one creates. */
  public nest(resource: TemplateResource, source: Pick<StackSource, 'file' | 'template'>): TemplateStack {
    const constructPath = this.source.constructMetadata?.nestedStackOf(resource.constructPath ?? '');
    const path = constructPath ?? resource.path;
    const stack = new TemplateStack(
      { ...this.source, stackName: undefined, ...source, path },
      this.deployment,
      { parent: resource, constructPath: path },
    );
    this.inner.set(resource.logicalId, stack);
    return stack;
  }

  /** This stack, and those nested in it. */
  public withNested(): TemplateStack[] {
    return [this, ...[...this.inner.values()].flatMap((stack) => stack.withNested())];
  }

  public resource(target: unknown): Resource | undefined {
    return typeof target === 'string' ? this.byLogicalId.get(target) : undefined;
  }

  public entry(section: Section, target: unknown): { readonly logicalId: string; readonly value: unknown } | undefined {
    const entries = sectionOf(this.source.template, section);
    return typeof target === 'string' && Object.hasOwn(entries, target) ? { logicalId: target, value: entries[target] } : undefined;
  }

  public nested(resource: Resource): DeployedStack | undefined {
    return this.inner.get(resource.logicalId);
  }
}

function sectionOf(template: Template, section: Section | 'Resources'): Readonly<Record<string, unknown>> {
  const entries = template[section];
  return isMap(entries) ? entries : {};
}

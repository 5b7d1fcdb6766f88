import { CfnElement, CfnResource, Stack, Token } from 'aws-cdk-lib';
import { once } from './once';
import { Handle, ReferenceKeeper } from './reference-keeper';
import { TreeResource } from './tree-resource';
import type { DeployedStack, Deployment, Resource, Section } from '../../deployment/deployment';
import { isMap } from '../../deployment/intrinsics';

/** The tree of a stack, as far as the stack needs it. */
export interface TreeOfStacks extends Deployment {
  readonly references: ReferenceKeeper;

  resourceOf(resource: CfnResource): Resource;

  /** The nested stack that this resource creates. */
  nestedBy(resource: CfnResource): DeployedStack | undefined;

  /** The resources of a stack. */
  resourcesIn(stack: Stack): readonly CfnResource[];

  /** The conditions, parameters, outputs and mappings of a stack. */
  otherElementsIn(stack: Stack): readonly CfnElement[];
}

/** A stack of the tree. */
export class TreeStack implements DeployedStack {
  public readonly path: string;
  public readonly region?: string;
  public readonly account?: string;
  private elements?: ReadonlyMap<string, CfnElement>;
  private otherElements?: ReadonlyMap<string, CfnElement>;
  private readonly sections = new Map<CfnElement, ReturnType<ReferenceKeeper['rendered']>>();

  constructor(public readonly construct: Stack, public readonly deployment: TreeOfStacks) {
    this.path = construct.node.path;
    this.region = this.known(construct.region);
    this.account = this.known(construct.account);
  }

  public get stackName(): string | undefined {
    return this.known(this.construct.stackName);
  }

  public get parent(): Resource | undefined {
    const resource = this.construct.nestedStackResource;
    return resource && this.deployment.resourceOf(resource);
  }

  public resource(target: unknown): Resource | undefined {
    const element = this.element(target, () => (this.elements ??= this.byLogicalId(this.allElements())));
    return element && CfnResource.isCfnResource(element) ? this.deployment.resourceOf(element) : undefined;
  }

  public entry(section: Section, target: unknown): { readonly logicalId: string; readonly value: unknown } | undefined {
    const element = this.element(target, () => (this.otherElements ??= this.byLogicalId(this.allButResources())));
    if (!element) return undefined;
    const [entry] = Object.entries(once(this.sections, element, () => this.deployment.references.rendered(element))[section] ?? {});
    return entry && { logicalId: entry[0], value: entry[1] };
  }

  public nested(resource: Resource): DeployedStack | undefined {
    return resource instanceof TreeResource ? this.deployment.nestedBy(resource.construct) : undefined;
  }

  /** All entries of a section. */
  public entries(section: Section): Record<string, unknown>[] {
    return this.allButResources()
      .flatMap((element) => Object.values(this.deployment.references.rendered(element)[section] ?? {}))
      .filter(isMap);
  }

  /** References to other stacks hold a handle. Those that were written by hand, or come of overrides, are looked up among all elements. */
  private element(target: unknown, elements: () => ReadonlyMap<string, CfnElement>): CfnElement | undefined {
    if (target instanceof Handle) return target.element;
    if (typeof target !== 'string') return undefined;
    return this.deployment.references.referredIn(this.construct, target) ?? elements().get(target);
  }

  private byLogicalId(elements: readonly CfnElement[]): ReadonlyMap<string, CfnElement> {
    return new Map(elements.map((element) => [this.construct.resolve(element.logicalId), element]));
  }

  /** Far fewer than resources, whose logical ids take long to make. */
  private allButResources(): readonly CfnElement[] {
    return this.deployment.otherElementsIn(this.construct);
  }

  private allElements(): readonly CfnElement[] {
    return [...this.deployment.resourcesIn(this.construct), ...this.allButResources()];
  }

  private known(value: string): string | undefined {
    return Token.isUnresolved(value) || this.deployment.dummyValues.isIn(value) ? undefined : value;
  }
}

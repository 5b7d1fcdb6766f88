import { CfnElement, CfnResource, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { constructsBelow, type ConstructsBelow } from './constructs-below';
import { importedZoneNames } from './imported-zones';
import { Handle, ReferenceKeeper } from './reference-keeper';
import type { RenderedOnDemand } from './rendered-on-demand';
import { standInAround } from './stand-in';
import { missingContext, plainText, typeOf } from '../../core-internals';
import type { DeployedStack, Deployment, Located, Part, Resource, Section } from '../../deployment/deployment';
import { Exports } from '../../deployment/exports';
import { grouped } from '../../deployment/grouped';
import { isMap } from '../../deployment/intrinsics';
import { outputOf } from '../../deployment/outputs';
import { propertiesFrom } from '../../deployment/property';
import { pathOfCreated } from '../../names/construct-path';
import { DummyValues } from '../../names/dummy-values';
import { OF_SEVERAL_REGIONS } from '../../names/of-several-regions';
import { userLine } from '../source-line';

/**
 * A construct tree as what will be deployed from it. Its references hold handles of elements.
 */
export class ConstructTree implements Deployment {
  public readonly references = new ReferenceKeeper();
  private readonly stacks = new Map<Stack, TreeStack>();
  private readonly resources = new Map<CfnResource, TreeResource>();
  private found?: ConstructsBelow;
  private all?: readonly TreeStack[];
  private standingIn?: DummyValues;
  private named?: Map<string | undefined, TreeStack[]>;
  private exports?: Exports;
  private byType?: ReadonlyMap<string, readonly CfnResource[]>;
  private resourcesByStack?: ReadonlyMap<Stack, readonly CfnResource[]>;
  private otherElementsByStack?: ReadonlyMap<Stack, readonly CfnElement[]>;
  private zoneNames?: ReadonlyMap<string, string>;

  constructor(private readonly root: IConstruct) {}

  /** Any stack of the app may have made the lookup whose value stands in another. */
  public get dummyValues(): DummyValues {
    this.standingIn ??= new DummyValues(missingContext(this.constructs.stacks));
    return this.standingIn;
  }

  /** A resource to which others lead: it is read once for all of them. */
  public resourceOf(resource: CfnResource): TreeResource {
    return once(this.resources, resource, () => this.glanceAt(resource));
  }

  /** A resource for one reader: what was read is not kept, as it is not read again. */
  public glanceAt(resource: CfnResource): TreeResource {
    return this.resources.get(resource) ?? new TreeResource(resource, this.stackOf(resource.stack));
  }

  public exported(name: string, region: string | undefined, account: string | undefined): Located | undefined {
    const exports = this.exports ?? this.readExports();
    return exports.find(name, region, account);
  }

  public output(stackName: string, outputId: string, region: string | undefined, account: string | undefined): Located | undefined {
    this.named ??= grouped(this.allStacks(), (each) => each.stackName);
    return outputOf(this.named.get(stackName) ?? [], outputId, region, account);
  }

  public resourcesOf(type: string): readonly Resource[] {
    this.byType ??= grouped(this.constructs.resources, typeOf);
    return (this.byType.get(type) ?? []).map((each) => this.resourceOf(each));
  }

  public hostedZoneName(id: string): string | undefined {
    this.zoneNames ??= importedZoneNames(this.constructs.others);
    const name = this.zoneNames.get(id);
    return name === undefined || this.dummyValues.isIn(name) ? undefined : name;
  }

  /** The nested stack that this resource creates. */
  public nestedBy(resource: CfnResource): TreeStack | undefined {
    return this.allStacks().find((each) => each.construct.nestedStackResource === resource);
  }

  public stackOf(stack: Stack): TreeStack {
    return once(this.stacks, stack, () => new TreeStack(stack, this));
  }

  /** Finds the constructs beneath these scopes. If that is the whole tree, it is not walked through again. */
  public constructsBelow(scopes: readonly IConstruct[], onConstruct: (construct: IConstruct) => void): ConstructsBelow {
    const found = constructsBelow(scopes, onConstruct);
    if (scopes.includes(this.root)) this.found ??= found;
    return found;
  }

  /** The resources of a stack. */
  public resourcesIn(stack: Stack): readonly CfnResource[] {
    this.resourcesByStack ??= grouped(this.constructs.resources, (each) => each.stack);
    return this.resourcesByStack.get(stack) ?? [];
  }

  /** The conditions, parameters, outputs and mappings of a stack. */
  public otherElementsIn(stack: Stack): readonly CfnElement[] {
    this.otherElementsByStack ??= grouped(this.constructs.others.filter(CfnElement.isCfnElement), (each) => each.stack);
    return this.otherElementsByStack.get(stack) ?? [];
  }

  private readExports(): Exports {
    const exports = new Exports();
    // The name of an export may ask for an export.
    this.exports = exports;
    this.allStacks().forEach((stack) => stack.entries('Outputs').forEach((output) => exports.addOutput(output, stack)));
    return exports;
  }

  private allStacks(): readonly TreeStack[] {
    this.all ??= this.constructs.stacks.map((each) => this.stackOf(each));
    return this.all;
  }

  private get constructs(): ConstructsBelow {
    this.found ??= constructsBelow([this.root]);
    return this.found;
  }
}

class TreeStack implements DeployedStack {
  public readonly path: string;
  public readonly region?: string;
  public readonly account?: string;
  private elements?: ReadonlyMap<string, CfnElement>;
  private otherElements?: ReadonlyMap<string, CfnElement>;
  private readonly sections = new Map<CfnElement, ReturnType<ReferenceKeeper['rendered']>>();

  constructor(public readonly construct: Stack, public readonly deployment: ConstructTree) {
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

/** A resource of the tree, read when a rule first asks for it. */
export class TreeResource implements Resource {
  public readonly type: string;
  private byParts?: { readonly rendered: RenderedOnDemand | undefined };
  private read?: Readonly<Record<string, unknown>>;
  private told?: string;

  constructor(public readonly construct: CfnResource, public readonly stack: TreeStack) {
    this.type = typeOf(construct);
  }

  public get madeOf(): object {
    return this.construct;
  }

  public get logicalId(): string {
    return this.stack.deployment.references.logicalIdOf(this.construct);
  }

  /** The path of what the user created. */
  public get path(): string {
    this.told ??= pathOfCreated(this.originalPath());
    return this.told;
  }

  public get createdAt(): string | undefined {
    const { construct } = this;
    // A stack has resources of many lines.
    const scopes = construct.node.scopes.slice(0, -1).reverse();
    const isInStack = (scope: IConstruct) => !Stack.isStack(scope) && scope.node.scopes.includes(construct.stack);
    return userLine(construct.creationStack, () => scopes.filter(isInStack).map((scope) =>
      scope.node.findAll().filter(CfnElement.isCfnElement).map((element) => element.creationStack)));
  }

  public get isOfSeveralRegions(): boolean {
    return this.construct.node.scopes.some(({ node }) => node.metadata.some(({ type }) => type === OF_SEVERAL_REGIONS));
  }

  public get condition(): string | undefined {
    if (!this.onDemand) return typeof this.entry.Condition === 'string' ? this.entry.Condition : undefined;
    const { condition } = this.construct.cfnOptions;
    return condition && this.construct.stack.resolve(condition.logicalId);
  }

  public plainText(property: string): string | undefined {
    return plainText(this.construct, property);
  }

  public parts(path: readonly string[], at: readonly number[]): readonly Part[] {
    return this.onDemand?.parts(path, at) ?? [{ value: this.properties, steps: 0, positions: [] }];
  }

  public get properties(): Readonly<Record<string, unknown>> {
    const onDemand = this.onDemand?.all();
    return propertiesFrom(onDemand ? onDemand.value : this.entry.Properties);
  }

  private get onDemand(): RenderedOnDemand | undefined {
    this.byParts ??= { rendered: this.stack.deployment.references.renderedOnDemand(this.construct) };
    return this.byParts.rendered;
  }

  private get entry(): Readonly<Record<string, unknown>> {
    this.read ??= this.render();
    return this.read;
  }

  private originalPath(): string {
    const { path } = this.construct.node;
    const standIn = standInAround(this.construct);
    return standIn ? standIn.originalPath + path.slice(standIn.construct.node.path.length) : path;
  }

  private render(): Readonly<Record<string, unknown>> {
    const resource = this.stack.deployment.references.renderedResource(this.construct);
    return isMap(resource) ? resource : {};
  }
}

function once<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const before = map.get(key);
  if (before !== undefined) return before;
  const value = make();
  map.set(key, value);
  return value;
}

import { CfnElement, CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { constructsBelow, type ConstructsBelow } from './constructs-below';
import { importedZoneNames } from './imported-zones';
import { once } from './once';
import { outputsIn, type OutputOfTree } from './outputs';
import { ReferenceKeeper } from './reference-keeper';
import { TreeResource } from './tree-resource';
import { TreeStack, type TreeOfStacks } from './tree-stack';
import { isForReferences, missingContext, stacksReferringTo, typeOf } from '../../core-internals';
import type { Located, Reading, Resource } from '../../deployment/deployment';
import { Exports } from '../../deployment/exports';
import { grouped } from '../../deployment/grouped';
import { readInOthers } from '../../deployment/limits';
import { outermost } from '../../deployment/outermost';
import { outputOf } from '../../deployment/outputs';
import { Readings } from '../../deployment/readings';
import { DummyValues } from '../../names/dummy-values';

/**
 * A construct tree as what will be deployed from it. Its references hold handles of elements.
 */
export class ConstructTree implements TreeOfStacks {
  public readonly references = new ReferenceKeeper();
  private readonly stacks = new Map<Stack, TreeStack>();
  private readonly resources = new Map<CfnResource, TreeResource>();

  /** The resources of each type. What is read of them is not kept for a judgement, which is made once for each of them. */
  private readonly listed = new Map<string, readonly TreeResource[]>();
  private found?: ConstructsBelow;
  private all?: readonly TreeStack[];
  private standingIn?: DummyValues;
  private named?: Map<string | undefined, TreeStack[]>;
  private exports?: Exports;
  private nesting?: ReadonlyMap<object | undefined, readonly TreeStack[]>;
  private readings?: () => Readings;
  private readonly outputs = new Map<Stack, () => readonly OutputOfTree[]>();
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
    return once(this.listed, type, () => (this.byType?.get(type) ?? []).map((each) => this.glanceAt(each)));
  }

  /**
   * Core knows the stacks that refer to the resource. Only where the app itself creates an output of it, the properties of all resources are read for the
   * functions that read outputs.
   */
  public readingsOf(resource: TreeResource): readonly Reading[] {
    const { construct } = resource;
    const home = outermost(resource.stack);
    const readings = stacksReferringTo(construct)
      .map(({ attribute, stack }): Reading => ({ resource, attribute, reader: outermost(this.stackOf(stack)), crossing: 'construct' }))
      .filter(({ reader }) => reader !== home);
    const isForOthers = ({ element, targets }: OutputOfTree) => targets.has(construct) && (readings.length === 0 || !isForReferences(element));
    const outputsOf = (stack: Stack) => once(this.outputs, stack, () => readInOthers(() => outputsIn(this.stackOf(stack))));
    if (!stacksAround(construct.stack).some((stack) => outputsOf(stack)().some(isForOthers))) return readings;
    this.readings ??= readInOthers(() => this.readReadings());
    return [...readings, ...this.readings().of(resource)];
  }

  public hostedZoneName(id: string): string | undefined {
    this.zoneNames ??= importedZoneNames(this.constructs.others);
    const name = this.zoneNames.get(id);
    return name === undefined || this.dummyValues.isIn(name) ? undefined : name;
  }

  /** The nested stack that this resource creates. */
  public nestedBy(resource: CfnResource): TreeStack | undefined {
    this.nesting ??= grouped(this.allStacks(), (each) => each.construct.nestedStackResource);
    return this.nesting.get(resource)?.[0];
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

  private readReadings(): Readings {
    const readings = new Readings();
    this.constructs.resources.forEach((each) => readings.addResource(this.glanceAt(each)));
    this.allStacks().forEach((stack) => stack.entries('Outputs').forEach((output) => readings.addOutput(output, stack)));
    return readings;
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

/** A stack, and those that it is nested in. */
function stacksAround(stack: Stack): Stack[] {
  return stack.nestedStackParent ? [stack, ...stacksAround(stack.nestedStackParent)] : [stack];
}

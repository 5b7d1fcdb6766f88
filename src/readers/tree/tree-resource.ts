import { CfnElement, CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { ReferenceKeeper } from './reference-keeper';
import type { RenderedOnDemand } from './rendered-on-demand';
import { standInAround } from './stand-in';
import { plainText, typeOf } from '../../core-internals';
import type { DeployedStack, Deployment, Found, Part, Resource } from '../../deployment/deployment';
import { isMap } from '../../deployment/intrinsics';
import { propertiesFrom } from '../../deployment/property';
import { pathOfCreated } from '../../names/construct-path';
import { OF_SEVERAL_REGIONS } from '../../names/of-several-regions';
import { userLine } from '../source-line';

/** The stack of a resource, as far as the resource needs it. */
export interface StackOfTree extends DeployedStack {
  readonly deployment: Deployment & { readonly references: ReferenceKeeper };
}

/** A resource of the tree, read when a rule first asks for it. */
export class TreeResource implements Resource {
  public readonly type: string;
  public found?: Map<string, readonly Found[]>;
  private byParts?: { readonly rendered: RenderedOnDemand | undefined };
  private read?: Readonly<Record<string, unknown>>;
  private told?: string;

  constructor(public readonly construct: CfnResource, public readonly stack: StackOfTree) {
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

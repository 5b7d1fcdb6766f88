import { ACKNOWLEDGED } from './construct-metadata';
import type { StackSource } from './stack-source';
import { lineOf } from './template-lines';
import type { DeployedStack, Deployment, Found, Resource } from '../../deployment/deployment';
import { HOLE } from '../../deployment/follow';
import { isMap } from '../../deployment/intrinsics';
import { propertiesFrom } from '../../deployment/property';
import { isReason } from '../../names/acknowledgement';
import { pathOfCreated } from '../../names/construct-path';
import { userLine } from '../source-line';

/** A deployment that finds the acknowledgements of constructs in all its stacks. */
export interface AcknowledgingDeployment extends Deployment {
  /** Whether a rule is acknowledged at the construct at this path, in whatever stack that is, or above it. */
  acknowledges(path: string, ruleId: string): boolean;

  /** The construct at or above this path at which a rule is acknowledged without a reason. */
  givesNoReasonAt(path: string, ruleId: string): string | undefined;
}

/** The stack of a resource, as far as the resource needs it. */
export interface StackOfResource extends DeployedStack {
  readonly source: StackSource;
  readonly deployment: AcknowledgingDeployment;

  /** The path under which CDK wrote the metadata of the constructs of this stack, when it is nested in another. */
  readonly constructPath: string;
}

/**
 * A resource of a template.
 */
export class TemplateResource implements Resource {
  public found?: Map<string, readonly Found[]>;

  constructor(
    public readonly logicalId: string,
    public readonly type: string,
    private readonly body: Readonly<Record<string, unknown>>,
    public readonly stack: StackOfResource,
  ) {}

  /** The path of its construct, when CDK made the template. */
  public get constructPath(): string | undefined {
    const described = this.stack.source.constructMetadata?.pathOf(this.logicalId, this.stack.constructPath);
    const kept = this.metadata['aws:cdk:path'];
    return described ?? (typeof kept === 'string' ? kept : undefined);
  }

  /** The path of what the user created. */
  public get path(): string {
    return this.ownPath === undefined ? `${this.stack.path}/${this.logicalId.replaceAll(HOLE, '…')}` : pathOfCreated(this.ownPath);
  }

  /** Whether CDK made the template, so that its user writes constructs. */
  public get isMadeByCdk(): boolean {
    return this.stack.source.constructMetadata !== undefined || this.constructPath !== undefined;
  }

  public get properties(): Readonly<Record<string, unknown>> {
    return propertiesFrom(this.body.Properties);
  }

  public get condition(): string | undefined {
    return typeof this.body.Condition === 'string' ? this.body.Condition : undefined;
  }

  public get isOfSeveralRegions(): boolean {
    const { constructPath } = this;
    return constructPath !== undefined && (this.stack.source.constructMetadata?.isOfSeveralRegions(constructPath) ?? false);
  }

  public get metadata(): Readonly<Record<string, unknown>> {
    return isMap(this.body.Metadata) ? this.body.Metadata : {};
  }

  /** The place in the user's app that CDK described; in a template that CDK did not make, its own. */
  public get createdAt(): string | undefined {
    const { constructMetadata } = this.stack.source;
    if (!constructMetadata) return this.inTemplate;
    const { constructPath = '' } = this;
    return userLine(constructMetadata.creationStackOf(constructPath), () =>
      this.pathsAround(constructPath).map((path) => constructMetadata.creationStacksBelow(path)));
  }

  /** Where in its template it is. */
  public get inTemplate(): string {
    const { file } = this.stack.source;
    const line = lineOf(file, this.logicalId);
    return line === undefined ? file : `${file}:${line}`;
  }

  /** Whether a rule is acknowledged here, at a construct above, or from the one for which this stands upwards. */
  public acknowledges(ruleId: string): boolean {
    const here = this.metadata[ACKNOWLEDGED];
    if (isMap(here) && isReason(here[ruleId])) return true;
    const { constructPath = '', ownPath = '' } = this;
    return (this.stack.source.constructMetadata?.acknowledges(constructPath, ruleId) ?? false)
      || (ownPath !== constructPath && this.stack.deployment.acknowledges(ownPath, ruleId));
  }

  /** The path at which a rule is acknowledged for this without a reason. */
  public givesNoReasonAt(ruleId: string): string | undefined {
    const here = this.metadata[ACKNOWLEDGED];
    if (isMap(here) && Object.hasOwn(here, ruleId) && !isReason(here[ruleId])) return this.path;
    const { constructPath = '', ownPath = '' } = this;
    return this.stack.source.constructMetadata?.givesNoReasonAt(constructPath, ruleId)
      ?? (ownPath === constructPath ? undefined : this.stack.deployment.givesNoReasonAt(ownPath, ruleId));
  }

  /** The paths of the constructs around one, from the inside out, as far as they are in the same stack. */
  private pathsAround(constructPath: string): string[] {
    const stack = this.stack.constructPath || this.stack.path;
    const steps = constructPath.split('/');
    return steps.map((_, index) => steps.slice(0, index).join('/')).reverse().filter((path) => path.startsWith(`${stack}/`));
  }

  private get ownPath(): string | undefined {
    const { constructPath } = this;
    return constructPath && (this.stack.source.constructMetadata?.ownPath(constructPath) ?? constructPath);
  }
}

import { isMap } from '../../deployment/intrinsics';
import { isReason } from '../../names/acknowledgement';
import { OF_SEVERAL_REGIONS } from '../../names/of-several-regions';
import { STAND_IN_FOR } from '../../names/stand-in';

// CDK's words for what it writes into an assembly about the constructs of a stack.
const LOGICAL_ID = 'aws:cdk:logicalId';
const CREATION_STACK = 'aws:cdk:creationStack';

/** Where CDK writes which rules are acknowledged, with the reasons. */
export const ACKNOWLEDGED = 'aws:cdk:acknowledged-rules';

const NESTED_STACK = /^(.*)\.NestedStack\/[^/]*\.NestedStackResource$/;

/** What CDK noted about a construct. */
interface MetadataEntry {
  readonly type?: unknown;
  readonly data?: unknown;
  readonly trace?: unknown;
}

/**
 * What CDK noted about the constructs of a stack and of the stacks nested in it: who they are, where in the user's app they were
 * created, and which rules are acknowledged there.
 */
export class ConstructMetadata {
  private readonly entries = new Map<string, readonly MetadataEntry[]>();

  /** The paths of constructs by logical id, for each nested stack; the stack itself is `''`. */
  private readonly paths = new Map<string, Map<string, string>>();

  constructor(metadata: Readonly<Record<string, unknown>>) {
    for (const [path, entries] of Object.entries(metadata)) {
      if (Array.isArray(entries)) this.entries.set(path.replace(/^\//, ''), entries.filter(isMap));
    }
    const nested = [...this.entries.keys()].flatMap((path) => NESTED_STACK.exec(path)?.[1] ?? []).sort((a, b) => b.length - a.length);
    for (const [path, entries] of this.entries) {
      const logicalId = entries.find((entry) => entry.type === LOGICAL_ID)?.data;
      if (typeof logicalId !== 'string') continue;
      const stack = nested.find((each) => path.startsWith(`${each}/`)) ?? '';
      if (!this.paths.has(stack)) this.paths.set(stack, new Map());
      this.paths.get(stack)?.set(logicalId, path);
    }
  }

  /** The path of the construct that is this resource of the stack (`''`), or of a stack nested in it. */
  public pathOf(logicalId: string, nestedStack: string): string | undefined {
    return this.paths.get(nestedStack)?.get(logicalId);
  }

  /** The stack that the construct at this path creates. */
  public nestedStackOf(path: string): string | undefined {
    return NESTED_STACK.exec(path)?.[1];
  }

  /** Where the construct was created, frame by frame. */
  public creationStackOf(path: string): readonly string[] {
    const entries = this.entries.get(path) ?? [];
    const stack = entries.find((entry) => entry.type === CREATION_STACK)?.data ?? entries.find((entry) => entry.type === LOGICAL_ID)?.trace;
    return Array.isArray(stack) ? stack.filter((frame) => typeof frame === 'string') : [];
  }

  /** Where the constructs beneath a path were created. */
  public creationStacksBelow(path: string): (readonly string[])[] {
    return [...this.entries.keys()].filter((each) => each.startsWith(`${path}/`)).map((each) => this.creationStackOf(each));
  }

  /** The path as the user knows it: of what is beneath a stand-in, below the original. */
  public ownPath(path: string): string {
    const steps = path.split('/');
    for (let length = steps.length; length > 0; length--) {
      const original = this.entries.get(steps.slice(0, length).join('/'))?.find((entry) => entry.type === STAND_IN_FOR)?.data;
      if (typeof original === 'string') return [original, ...steps.slice(length)].join('/');
    }
    return path;
  }

  /** Whether a rule is acknowledged at the construct at this path, or above it. */
  public acknowledges(path: string, ruleId: string): boolean {
    return pathsDownTo(path).some((each) => this.acknowledgedAt(each).includes(ruleId));
  }

  /** Whether the construct at this path is beneath one that holds a certificate of a construct that has one for each region. */
  public isOfSeveralRegions(path: string): boolean {
    return pathsDownTo(path).some((each) => (this.entries.get(each) ?? []).some(({ type }) => type === OF_SEVERAL_REGIONS));
  }

  /** The nearest construct, at this path or above it, at which a rule is acknowledged without a reason. If there is none at all, CDK left the rule out. */
  public givesNoReasonAt(path: string, ruleId: string): string | undefined {
    return pathsDownTo(path).reverse().find((each) => this.acknowledgementsAt(each).some((rules) =>
      Object.keys(rules).length === 0 || (Object.hasOwn(rules, ruleId) && !isReason(rules[ruleId]))));
  }

  private acknowledgedAt(path: string): string[] {
    return this.acknowledgementsAt(path).flatMap((rules) => Object.keys(rules).filter((id) => isReason(rules[id])));
  }

  private acknowledgementsAt(path: string): Readonly<Record<string, unknown>>[] {
    return (this.entries.get(path) ?? []).flatMap(({ type, data }) => type === ACKNOWLEDGED && isMap(data) ? [data] : []);
  }
}

/** The paths of a construct and of those around it, from the outside in. */
function pathsDownTo(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

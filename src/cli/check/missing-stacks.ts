import { slotsOf } from '../../checks/judge';
import type { DeployedStack } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { intrinsicOf, isMap } from '../../deployment/intrinsics';
import { LIMITS } from '../../deployment/limits';
import { valuesAt } from '../../deployment/property';
import { outsideOfScenarios } from '../../deployment/scenarios';
import type { TemplateStack } from '../../readers/templates/template-stack';

/** A value that a stack has which was not given. */
export interface MissingValue {
  /** The export or the stack that it is read from, in words. */
  readonly source: string;

  /** What to give, so that the value is known. */
  readonly instead: string;
}

/** Certificates that come from the same place. */
export interface MissingCertificates extends MissingValue {
  /** The paths of the resources that use them. */
  readonly paths: readonly string[];
}

/** How CDK reads a value of a stack in another region. */
const EXPORT_READER = 'Custom::CrossRegionExportReader';

/** The certificates of resources that come from stacks which were not given, by where they come from. */
export function missingCertificates(stacks: readonly TemplateStack[]): MissingCertificates[] {
  const exported = exportedNames(stacks);
  const bySource = new Map<string, { readonly value: MissingValue; readonly paths: Set<string> }>();
  for (const resource of stacks.flatMap((stack) => stack.resources)) {
    const search = new Search(exported);
    const found = slotsOf(resource.type).flatMap((slot) => outsideOfScenarios(() => valuesAt(resource, slot.property)));
    for (const value of found.flatMap((each) => search.missingIn(each.value, each.stack))) {
      const entry = bySource.get(value.source) ?? { value, paths: new Set() };
      bySource.set(value.source, entry);
      entry.paths.add(resource.path);
    }
  }
  return [...bySource.values()].map(({ value, paths }) => ({ ...value, paths: [...paths] }));
}

/** All exported names, whatever the region and account, which may be unknown. */
function exportedNames(stacks: readonly TemplateStack[]): ReadonlySet<string | undefined> {
  return new Set(stacks.flatMap((stack) => stack.outputs.flatMap(({ Export }) => isMap(Export) ? [textOf(Export.Name, stack)] : [])));
}

function textOf(value: unknown, stack: DeployedStack): string | undefined {
  return outsideOfScenarios(() => readText(value, stack));
}

/** Looks through the values of one resource, each once, however many others refer to it. */
class Search {
  private readonly seen = new Set<object>();

  constructor(private readonly exported: ReadonlySet<string | undefined>) {}

  /** What a value reads from stacks that were not given, as deep as the checks follow values. */
  public missingIn(value: unknown, stack: DeployedStack, depth = 0): MissingValue[] {
    if (typeof value !== 'object' || value === null || this.seen.has(value) || depth > LIMITS.depth) return [];
    this.seen.add(value);
    const { fn, argument } = intrinsicOf(value) ?? {};
    switch (fn) {
      case 'Fn::ImportValue': return this.missingExport(textOf(argument, stack), stack);
      case 'Fn::GetStackOutput': return missingOutput(argument, stack);
      case 'Fn::GetAtt': return this.missingBehind(argument, stack, depth + 1);
      case 'Ref': return this.missingInParent(argument, stack, depth + 1);
      default: return Object.values(value).flatMap((inner: unknown) => this.missingIn(inner, stack, depth + 1));
    }
  }

  /** What a resource passes on that takes it from another stack. */
  private missingBehind(argument: unknown, stack: DeployedStack, depth: number): MissingValue[] {
    const [target, attribute] = typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument as unknown[] : [];
    const resource = stack.resource(target);
    if (resource?.type === EXPORT_READER && typeof attribute === 'string') return this.missingExport(attribute, stack);
    return resource?.type === 'AWS::SSM::Parameter' && attribute === 'Value' ? this.missingIn(resource.properties.Value, stack, depth) : [];
  }

  /** What the parent of a nested stack passes for a parameter. */
  private missingInParent(parameter: unknown, { parent }: DeployedStack, depth: number): MissingValue[] {
    const given = parent?.properties.Parameters;
    return parent && isMap(given) && typeof parameter === 'string' ? this.missingIn(given[parameter], parent.stack, depth) : [];
  }

  private missingExport(name: string | undefined, stack: DeployedStack): MissingValue[] {
    if (name === undefined || this.exported.has(name) || stack.deployment.exported(name, stack.region, stack.account)) return [];
    return [{ source: `the export "${name}"`, instead: 'give the template that exports it too' }];
  }
}

/** Only an assembly has the names of its stacks. */
function missingOutput(argument: unknown, stack: DeployedStack): MissingValue[] {
  if (!isMap(argument)) return [];
  const [name, output, region] = [argument.StackName, argument.OutputName, argument.Region].map((part) => textOf(part, stack));
  if (name === undefined || output === undefined || stack.deployment.output(name, output, region ?? stack.region, stack.account)) return [];
  return [{ source: `stack "${name}"`, instead: 'give the cloud assembly that contains it' }];
}

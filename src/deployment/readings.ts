import { isDeployed } from './deployed';
import type { DeployedStack, Reading, Resource } from './deployment';
import { alternatives, follow } from './follow';
import { EXPORT_READER } from './handed-on';
import { intrinsicOf, isMap, type Intrinsic } from './intrinsics';
import { outermost } from './outermost';
import { outsideOfScenarios } from './scenarios';

/** What stacks read of the resources of others by exports and outputs. */
export class Readings {
  private readonly byStack = new Map<DeployedStack, Map<string, Reading[]>>();

  public add(reading: Reading): void {
    const { stack, logicalId } = reading.resource;
    const ofStack = this.byStack.get(stack) ?? new Map<string, Reading[]>();
    this.byStack.set(stack, ofStack.set(logicalId, [...ofStack.get(logicalId) ?? [], reading]));
  }

  /** Adds what a resource reads. */
  public addResource(resource: Resource): void {
    outsideOfScenarios(() => {
      if (isDeployed(resource)) this.addFrom(resource.properties, resource.stack);
    });
  }

  /** Adds what an output reads. What it exports in turn is read by the stacks that import it. */
  public addOutput({ Value, Export }: Readonly<Record<string, unknown>>, stack: DeployedStack): void {
    if (Export === undefined) outsideOfScenarios(() => this.addFrom(Value, stack));
  }

  /** What other stacks read of a resource. */
  public of({ stack, logicalId }: Resource): readonly Reading[] {
    return this.byStack.get(stack)?.get(logicalId) ?? [];
  }

  /** What is still to be read is in a list: a template can be deeper than functions can call each other. */
  private addFrom(first: unknown, stack: DeployedStack): void {
    const values = [first];
    while (values.length > 0) {
      const value = values.pop();
      const intrinsic = intrinsicOf(value);
      if (intrinsic && isImport(intrinsic, stack)) this.addImport(value, stack);
      else if (intrinsic?.fn === 'Fn::If') values.push(...alternatives(intrinsic, stack)?.values ?? []);
      else if (Array.isArray(value) || isMap(value)) for (const inner of Object.values(value)) values.push(inner);
    }
  }

  private addImport(value: unknown, stack: DeployedStack): void {
    const reader = outermost(stack);
    for (const endpoint of follow(value, stack)) {
      if (endpoint !== 'unknown' && 'resource' in endpoint && outermost(endpoint.resource.stack) !== reader) this.add({ ...endpoint, reader });
    }
  }
}

function isImport({ fn, argument }: Intrinsic, stack: DeployedStack): boolean {
  if (fn === 'Fn::ImportValue' || fn === 'Fn::GetStackOutput') return true;
  return fn === 'Fn::GetAtt' && Array.isArray(argument) && stack.resource(argument[0])?.type === EXPORT_READER;
}

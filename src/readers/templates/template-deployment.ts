import type { StackSource } from './stack-source';
import type { AcknowledgingDeployment } from './template-resource';
import { TemplateStack } from './template-stack';
import type { Located, Reading, Resource } from '../../deployment/deployment';
import type { DescribedCertificate } from '../../deployment/described-certificate';
import type { DescribedHostedZone } from '../../deployment/described-hosted-zone';
import { Exports } from '../../deployment/exports';
import { isMap } from '../../deployment/intrinsics';
import { readInOthers } from '../../deployment/limits';
import { outputOf } from '../../deployment/outputs';
import { Readings } from '../../deployment/readings';
import { DummyValues, type MissingLookup } from '../../names/dummy-values';

// How CDK hands a value to a stack of another region: a custom resource of the producer writes it down under a name.
const EXPORT_WRITER = 'Custom::CrossRegionExportWriter';

/** What Route 53 says of the hosted zone with an ID, for the stacks of an account. */
export type HostedZones = (id: string, account: string | undefined) => DescribedHostedZone | undefined;

/**
 * The stacks of cloud assemblies and templates, as what is deployed together.
 */
export class TemplateDeployment implements AcknowledgingDeployment {
  /** The lookups that the apps of the assemblies had not made yet. */
  public missing: readonly MissingLookup[] = [];
  public dummyValues = new DummyValues([]);

  /** What ACM says of certificates, by their ARNs; nothing where ACM was not asked. */
  public certificates: ReadonlyMap<string, DescribedCertificate> = new Map();
  private roots: TemplateStack[] = [];
  private exports?: Exports;
  private readings?: () => Readings;
  private byType?: ReadonlyMap<string, readonly Resource[]>;

  /** What Route 53 says of hosted zones, by their IDs and the account of the stack. */
  public hostedZones: HostedZones = () => undefined;

  public add(source: StackSource): TemplateStack {
    const stack = new TemplateStack(source, this);
    this.roots.push(stack);
    return stack;
  }

  /** Adds lookups that the app of an assembly had not made yet. */
  public addMissing(lookups: readonly MissingLookup[]): void {
    if (lookups.length === 0) return;
    this.missing = [...this.missing, ...lookups];
    this.dummyValues = new DummyValues(this.missing);
  }

  /** Removes a stack and its nested stacks. */
  public remove(stack: TemplateStack): void {
    this.roots = this.roots.filter((root) => root !== stack);
  }

  /** All stacks, those that are nested in others too. */
  public get stacks(): readonly TemplateStack[] {
    return this.roots.flatMap((root) => root.withNested());
  }

  public acknowledges(path: string, ruleId: string): boolean {
    return this.roots.some(({ source }) => source.constructMetadata?.acknowledges(path, ruleId));
  }

  public givesNoReasonAt(path: string, ruleId: string): string | undefined {
    return this.roots.map(({ source }) => source.constructMetadata?.givesNoReasonAt(path, ruleId)).find((each) => each !== undefined);
  }

  public exported(name: string, region: string | undefined, account: string | undefined): Located | undefined {
    const exports = this.exports ?? this.readExports();
    return exports.find(name, region, account);
  }

  public output(stackName: string, outputId: string, region: string | undefined, account: string | undefined): Located | undefined {
    return outputOf(this.roots.filter((each) => each.stackName === stackName), outputId, region, account);
  }

  public resourcesOf(type: string): readonly Resource[] {
    this.byType ??= resourcesByType(this.stacks);
    return this.byType.get(type) ?? [];
  }

  public readingsOf(resource: Resource): readonly Reading[] {
    if (this.roots.length < 2) return [];
    this.readings ??= readInOthers(() => this.readReadings());
    return this.readings().of(resource);
  }

  public described(arn: string): DescribedCertificate | undefined {
    return this.certificates.get(arn);
  }

  public describedZone(id: string, account: string | undefined): DescribedHostedZone | undefined {
    return this.hostedZones(id, account);
  }

  /** A template has only the ID of an imported zone. */
  public hostedZoneName(): undefined {
    return undefined;
  }

  private readReadings(): Readings {
    const readings = new Readings();
    for (const stack of this.stacks) {
      stack.resources.forEach((resource) => readings.addResource(resource));
      stack.outputs.forEach((output) => readings.addOutput(output, stack));
    }
    return readings;
  }

  private readExports(): Exports {
    const exports = new Exports();
    // The name of an export may ask for an export.
    this.exports = exports;
    for (const stack of this.stacks) {
      stack.outputs.forEach((output) => exports.addOutput(output, stack));
      for (const { properties: { WriterProps: written } } of stack.resources.filter((each) => each.type === EXPORT_WRITER)) {
        if (!isMap(written) || typeof written.region !== 'string' || !isMap(written.exports)) continue;
        for (const [name, value] of Object.entries(written.exports)) exports.add(name, { value, stack, region: written.region });
      }
    }
    return exports;
  }
}

function resourcesByType(stacks: readonly TemplateStack[]): Map<string, Resource[]> {
  const byType = new Map<string, Resource[]>();
  for (const resource of stacks.flatMap((stack) => stack.resources)) {
    const others = byType.get(resource.type);
    if (others) others.push(resource);
    else byType.set(resource.type, [resource]);
  }
  return byType;
}

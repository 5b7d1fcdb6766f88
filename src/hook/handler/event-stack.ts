import { readableUserData } from './user-data';
import type { DeployedStack, Deployment, Resource, Section } from '../../deployment/deployment';
import type { DescribedCertificate } from '../../deployment/described-certificate';
import { isMap } from '../../deployment/intrinsics';
import { propertiesFrom } from '../../deployment/property';
import { DummyValues } from '../../names/dummy-values';

/** Where something is deployed, and how to call it. */
export type Place = Pick<DeployedStack, 'path' | 'region' | 'account'>;

/** The template of a stack, or the part of it that an event has. */
export type Template = Readonly<Record<string, unknown>>;

/**
 * What an event has of a stack: one resource with resolved properties, or a template. All other stacks are unknown.
 */
export class EventStack implements DeployedStack {
  public readonly path: string;
  public readonly region?: string;
  public readonly account?: string;
  public readonly resources: readonly Resource[];
  public readonly deployment: Deployment = {
    dummyValues: new DummyValues([]),
    exported: () => undefined,
    output: () => undefined,
    hostedZoneName: () => undefined,
    described: (arn) => this.certificates.get(arn),
    resourcesOf: (type) => this.resources.filter((resource) => resource.type === type),
  };

  /** What ACM says of certificates, by their ARNs. */
  public certificates: ReadonlyMap<string, DescribedCertificate> = new Map();

  private readonly byLogicalId: ReadonlyMap<string, Resource>;

  constructor({ path, region, account }: Place, private readonly template: Template) {
    this.path = path;
    this.region = region;
    this.account = account;
    this.resources = Object.entries(this.section('Resources')).flatMap(([logicalId, body]) => this.resourceOf(logicalId, body));
    this.byLogicalId = new Map(this.resources.map((resource) => [resource.logicalId, resource]));
  }

  public resource(target: unknown): Resource | undefined {
    return typeof target === 'string' ? this.byLogicalId.get(target) : undefined;
  }

  public entry(section: Section, target: unknown): { readonly logicalId: string; readonly value: unknown } | undefined {
    const entries = this.section(section);
    return typeof target === 'string' && Object.hasOwn(entries, target) ? { logicalId: target, value: entries[target] } : undefined;
  }

  /** Nested stacks are stacks of their own for hooks. */
  public nested(): undefined {
    return undefined;
  }

  private resourceOf(logicalId: string, body: unknown): Resource[] {
    if (!isMap(body) || typeof body.Type !== 'string') return [];
    const { Type: type, Properties: given, Condition: condition } = body;
    const properties = readableUserData(type, given);
    return [{
      type,
      logicalId,
      path: `${this.path}/${logicalId}`,
      // read where it is judged, as what is misshapen is noted there
      get properties() {
        return propertiesFrom(properties);
      },
      stack: this,
      condition: typeof condition === 'string' ? condition : undefined,
    }];
  }

  private section(name: Section | 'Resources'): Readonly<Record<string, unknown>> {
    const { [name]: entries } = this.template;
    return isMap(entries) ? entries : {};
  }
}

import { CfnResource, Token, type CfnElement, type Stack } from 'aws-cdk-lib';
import { version } from 'aws-cdk-lib/package.json';

/**
 * Everything this library uses of aws-cdk-lib that aws-cdk-lib does not promise to keep. Each function says why the public API is not
 * enough. The tests run on the oldest and on the newest supported version.
 */

/** A part of a template, by section and logical ID. */
export type TemplatePart = Record<string, Record<string, unknown>>;

interface ResourceInternals {
  readonly rawOverrides: { readonly Type?: unknown };
  readonly cfnProperties: object;
  renderProperties(properties: object): unknown;
  shouldSynthesize(): boolean;
  _toCloudFormation(): object;
}

/** How core renders a resource, unless its class does it in a way of its own. */
const RENDER = internalsOf(CfnResource.prototype)._toCloudFormation;

/** The part of the template that core makes of an element, with its tokens. No public method shows overrides and rendered names. */
export function templatePartOf(element: CfnElement): TemplatePart {
  const { _toCloudFormation: render } = element as unknown as { _toCloudFormation(): TemplatePart };
  return render.call(element);
}

/** The logical ID and the properties of a resource as its template will have them, overrides included. Empty if the template leaves it out. */
export function deployedResource(resource: CfnResource): [logicalId: string, properties: Record<string, unknown>][] {
  const { Resources = {} }: { Resources?: Record<string, { Properties?: Record<string, unknown> }> } =
    resource.stack.resolve(templatePartOf(resource));
  return Object.entries(Resources).map(([logicalId, { Properties = {} }]) => [logicalId, Properties]);
}

/** The type that a resource will have, overrides included, without rendering it. `cfnResourceType` ignores `addOverride('Type', …)`. */
export function typeOf(resource: CfnResource): string {
  const { Type } = internalsOf(resource).rawOverrides ?? {};
  return typeof Type === 'string' ? Type : resource.cfnResourceType;
}

/**
 * What core renders the properties of a resource from; undefined if an override or the class of the resource has its own say, so that only
 * `templatePartOf` is right. It saves rendering what the checks do not read: dependencies, metadata, policies, the logical ID.
 */
export function propertiesOf(resource: CfnResource): Pick<ResourceInternals, 'cfnProperties' | 'renderProperties' | 'shouldSynthesize'> | undefined {
  const internals = internalsOf(resource);
  return internals._toCloudFormation !== RENDER || isOverridden(resource) ? undefined : internals;
}

/** The text of a property of an L1, where it can be read without rendering the resource. */
export function plainText(resource: CfnResource, property: string): string | undefined {
  const text = (resource as unknown as Record<string, unknown>)[property[0].toLowerCase() + property.slice(1)];
  return isOverridden(resource) || typeof text !== 'string' || Token.isUnresolved(text) ? undefined : text;
}

/** Whether core applies an acknowledgement to its construct and the constructs beneath it. Until 2.270 it applied it to the whole app. */
export function coreScopesAcknowledgements(): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major > 2 || minor >= 271;
}

/** A context value that the app asked for and does not have yet. */
export interface MissingContext {
  /** The context provider, such as `ssm`. */
  readonly provider: string;

  /** What it is asked, and as `dummyValue` what the app works with meanwhile. */
  readonly props: Readonly<Record<string, unknown>>;
}

/**
 * The context values that these stacks have reported as missing so far. Core shows them in the manifest only, which it writes after the
 * constructs and validations that have to know them.
 */
export function missingContext(stacks: readonly Stack[]): MissingContext[] {
  return stacks.flatMap((stack) => (stack as unknown as { readonly _missingContext?: MissingContext[] })._missingContext ?? []);
}

function isOverridden(resource: CfnResource): boolean {
  const { rawOverrides } = internalsOf(resource);
  return typeof rawOverrides !== 'object' || rawOverrides === null || Object.keys(rawOverrides).length > 0;
}

function internalsOf(resource: CfnResource): ResourceInternals {
  return resource as unknown as ResourceInternals;
}

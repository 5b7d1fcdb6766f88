import {
  CfnResource, CliCredentialsStackSynthesizer, DefaultStackSynthesizer, LegacyStackSynthesizer, Token, Tokenization,
  type CfnElement, type DefaultStackSynthesizerProps, type IResolvable, type IResolveContext, type IStackSynthesizer, type Stack,
  type SynthesizeStackArtifactOptions,
} from 'aws-cdk-lib';
import { version } from 'aws-cdk-lib/package.json';
import type { IConstruct } from 'constructs';

/**
 * Everything this library uses of aws-cdk-lib that is not its public API. Each function says why the public API is not
 * sufficient. The tests run on the oldest and on the newest supported version.
 */

/** A part of a template, by section and logical ID. */
export type TemplatePart = Record<string, Record<string, unknown>>;

interface ResourceInternals {
  readonly rawOverrides?: { readonly Type?: unknown; readonly Properties?: unknown };
  readonly cfnProperties: object;
  renderProperties(properties: object): unknown;
  shouldSynthesize(): boolean;
  _toCloudFormation(): object;
}

/** How core renders a resource, unless its class overrides that. */
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
  const overridden = internalsOf(resource).rawOverrides?.Type;
  return typeof overridden === 'string' ? overridden : resource.cfnResourceType;
}

/** The properties of a resource as the app wrote them, with tokens, and what core does with them. */
export interface WrittenProperties {
  readonly properties: Readonly<Record<string, unknown>>;

  /** Gives resolved properties the names that they have in the template, and throws if they are wrong. Undefined if the names are the same. */
  readonly rename?: (properties: object) => unknown;

  /** The same for all resources with the same names. */
  readonly renamedBy: object;

  /** The names in the template of properties that overrides change. Only `templatePartOf` shows what these are. */
  readonly overridden: readonly string[];
}

/** For each class, the class of core that renders its properties, if core renders them property by property. */
const RENDERING_CLASSES = new WeakMap<object, { readonly renamedBy?: object }>();

/**
 * What core renders the properties of a resource from, property by property; undefined if only `templatePartOf` is right, as where a class of the
 * app renders them or leaves the resource out. The public API renders whole resources only, of which the checks read little.
 */
export function writtenProperties(resource: CfnResource): WrittenProperties | undefined {
  const internals = internalsOf(resource);
  const renamedBy = renderingClass(resource);
  const overridden = overriddenProperties(resource);
  if (!renamedBy || !overridden || !internals.shouldSynthesize()) return undefined;
  return {
    properties: { ...internals.cfnProperties },
    rename: renamedBy === CfnResource.prototype ? undefined : (properties) => internals.renderProperties(properties),
    renamedBy,
    overridden,
  };
}

function renderingClass(resource: CfnResource): object | undefined {
  if (Object.hasOwn(resource, '_toCloudFormation') || Object.hasOwn(resource, 'renderProperties')) return undefined;
  const ofResource = Object.getPrototypeOf(resource) as object;
  const known = RENDERING_CLASSES.get(ofResource) ?? { renamedBy: renderingClassOf(resource) };
  RENDERING_CLASSES.set(ofResource, known);
  return known.renamedBy;
}

function renderingClassOf(resource: CfnResource): object | undefined {
  const internals = internalsOf(resource);
  const renamedBy = ownerOf('renderProperties', internals);
  if (internals._toCloudFormation !== RENDER) return undefined;
  if (renamedBy === CfnResource.prototype) return renamedBy;
  const type: unknown = Object.hasOwn(renamedBy.constructor, 'CFN_RESOURCE_TYPE_NAME') ? resource.cfnResourceType : undefined;
  // In AWS SAM a value can have several shapes. The properties beside a property decide what name it has, and whether core leaves it out.
  return typeof type === 'string' && !type.startsWith('AWS::Serverless::') ? renamedBy : undefined;
}

/** Undefined where overrides may change any property, or the condition. */
function overriddenProperties(resource: CfnResource): readonly string[] | undefined {
  const { rawOverrides } = internalsOf(resource);
  if (typeof rawOverrides !== 'object' || rawOverrides === null) return undefined;
  const names = Object.keys(rawOverrides);
  if (names.length === 0) return NONE;
  if (names.some(isNoName) || names.includes('Condition')) return undefined;
  if (!names.includes('Properties')) return NONE;
  const { Properties } = rawOverrides;
  if (typeof Properties !== 'object' || Properties === null) return undefined;
  const overridden = Object.keys(Properties);
  return Array.isArray(Properties) || 'resolve' in Properties || overridden.some(isNoName) ? undefined : overridden;
}

const NONE: readonly string[] = [];

/** Whether the key of an override can be another name of a property, or replace everything beside it. */
function isNoName(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::') || canHoldToken(key);
}

/**
 * Whether a text or a number can hold a token. This is asked for every value of every consumer, so it must be fast, and `Token.isUnresolved` does not detect a number
 * within a text.
 */
export function canHoldToken(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('Token[') || value.includes('e+289') : typeof value === 'number' && value < -1e287;
}

/** Whether a value is a text that is one token, without any text beside it. */
export function isOneToken(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('${Token[') && value.indexOf('}') === value.length - 1;
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

/** Whether a token is a `Lazy` that calls its producer each time. A cached one keeps its first value, even from before the Aspects. */
export function isUncachedLazy(token: IResolvable): boolean {
  const { producer, cache } = token as unknown as { readonly producer?: unknown; readonly cache?: unknown };
  return producer !== undefined && cache === false;
}

/** Whether a token is an `Fn.join()`, which is no `Intrinsic` of CDK as other functions are. */
export function isJoin(token: IResolvable): boolean {
  return (token as unknown as { readonly listOfValues?: unknown }).listOfValues !== undefined;
}

/** A `Lazy`, or around it the object that `Lazy.any()` returns. */
interface LazyInternals {
  readonly inner?: IResolvable;
  readonly producer?: { produce(context: IResolveContext): unknown };
}

/**
 * What a token resolves to now. A cached `Lazy` calls its producer, and does not keep the value: other Aspects may still change what it is made of.
 */
export function currentValueOf(token: IResolvable, context: IResolveContext): unknown {
  const { inner, producer } = token as unknown as LazyInternals;
  if (producer) return producer.produce(context);
  return inner && 'producer' in inner ? currentValueOf(inner, context) : token.resolve(context);
}

/** What a resource has for properties, with tokens: what the app wrote, and the overrides. Empty if the template leaves the resource out. */
export function propertySourcesOf(resource: CfnResource): unknown[] {
  const internals = internalsOf(resource);
  return internals.shouldSynthesize() ? [{ ...internals.cfnProperties }, internals.rawOverrides?.Properties] : [];
}

/** The roles with which the CDK CLI deploys a stack, without those that are not given. */
export type DeploymentRoles =
  Pick<SynthesizeStackArtifactOptions, 'assumeRoleArn' | 'assumeRoleExternalId' | 'assumeRoleAdditionalOptions' | 'cloudFormationExecutionRoleArn'>;

interface SynthesizerInternals {
  readonly props: DefaultStackSynthesizerProps;
  readonly _deployRoleArn?: string;
  readonly _cloudFormationExecutionRoleArn?: string;
}

/**
 * The roles with which a synthesizer has its stack deployed; undefined for a synthesizer that core does not have. The public getters throw
 * if a role is turned off, and none returns the external ID.
 */
export function deploymentRolesOf(synthesizer: IStackSynthesizer): DeploymentRoles | undefined {
  // with these two, the CLI uses the credentials of its user
  if (synthesizer instanceof CliCredentialsStackSynthesizer || synthesizer instanceof LegacyStackSynthesizer) return {};
  if (!(synthesizer instanceof DefaultStackSynthesizer)) return undefined;
  const { props, _deployRoleArn, _cloudFormationExecutionRoleArn } = synthesizer as unknown as SynthesizerInternals;
  return {
    assumeRoleArn: _deployRoleArn || undefined,
    assumeRoleExternalId: props.deployRoleExternalId,
    assumeRoleAdditionalOptions: props.deployRoleAdditionalOptions,
    cloudFormationExecutionRoleArn: _cloudFormationExecutionRoleArn || undefined,
  };
}

/** The permissions boundary that core gives to the roles of a stack. The public API sets it only. */
export function permissionsBoundaryOf(stack: Stack): string | undefined {
  return (stack as unknown as { readonly permissionsBoundaryArn?: string }).permissionsBoundaryArn;
}

/** Whether a stack has `crossRegionReferences`, with which CDK lets it refer to other regions. A stack does not say so. */
export function readsOtherRegions(stack: Stack): boolean {
  return Boolean((stack as unknown as { readonly _crossRegionReferences?: boolean })._crossRegionReferences);
}

/** Whether a hosted zone comes from `PrivateHostedZone.fromPrivateHostedZoneId()`. Only the error that its name throws shows this. */
export function isImportedAsPrivate(zone: { readonly zoneName: string }): boolean {
  try {
    return zone.zoneName === undefined;
  } catch (error) {
    return error instanceof Error && error.message.includes('PrivateHostedZone.fromPrivateHostedZoneId()');
  }
}

/** The IDs of private hosted zones that the CDK CLI has looked up. `HostedZone.fromLookup()` does not keep its options, but the context does. */
export function lookedUpPrivateZones(scope: IConstruct): string[] {
  const context: Record<string, { readonly Id?: unknown } | undefined> = scope.node.getAllContext();
  return Object.entries(context)
    .filter(([key]) => /^hosted-zone:(.*:)?(privateZone=true|vpcId=)/.test(key))
    .map(([, value]) => String(value?.Id).replace('/hostedzone/', ''));
}

/** A reference of core, and where it keeps all of them. */
interface ReferenceInternals {
  readonly constructor: { readonly referenceTable: ReadonlyMap<object, ReadonlyMap<string, ReferenceInternals>> };
  readonly displayName: string;
  readonly replacementTokens: ReadonlyMap<Stack, unknown>;
}

/**
 * The other stacks that refer to a resource, nested ones too, with the attribute that each reads. Core keeps them from the time when it prepares the app.
 * With the public API, every element of every stack would have to be rendered once more.
 */
export function stacksReferringTo(resource: CfnResource): { readonly attribute: string; readonly stack: Stack }[] {
  const reference = Tokenization.reverseString(resource.ref).firstToken as unknown as ReferenceInternals;
  return [...reference.constructor.referenceTable.get(resource)?.values() ?? []].flatMap(({ displayName: attribute, replacementTokens }) =>
    [...replacementTokens.keys()].map((stack) => ({ attribute, stack })));
}

/** Whether core created an output for the references of other stacks, or for `stack.exportValue()`. Only its scope shows this. */
export function isForReferences(output: CfnElement): boolean {
  const [stack, scope] = output.node.scopes.slice(-3);
  return stack === output.stack && ['Exports', 'Publish'].includes(scope.node.id);
}

function isOverridden(resource: CfnResource): boolean {
  const { rawOverrides } = internalsOf(resource);
  return typeof rawOverrides !== 'object' || rawOverrides === null || Object.keys(rawOverrides).length > 0;
}

/** The prototype that has a method. */
function ownerOf(method: string, object: object): object {
  return Object.hasOwn(object, method) ? object : ownerOf(method, Object.getPrototypeOf(object) as object);
}

function internalsOf(resource: CfnResource): ResourceInternals {
  return resource as unknown as ResourceInternals;
}

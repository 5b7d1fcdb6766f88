import { Resource, StackArtifact } from './assembly';

export interface CertificateUse {
  /** The names on the certificate. */
  readonly names: string[];
  readonly region: string;
  /** Who uses it: construct path, kind of resource, region. */
  readonly usedBy: string[];
}

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
/** Hands the ARN on to other resources of its stack. */
const PARAMETER = 'AWS::SSM::Parameter';

/** Each certificate that the stacks create, and who uses it, in its own stack or in another. */
export function certificatesOf(stacks: StackArtifact[]): CertificateUse[] {
  return stacks.flatMap((stack) => resourcesOf(stack)
    .filter(([, { Type }]) => Type === CERTIFICATE)
    .map(([logicalId, { Properties }]) => ({
      names: [Properties?.DomainName, ...(Properties?.SubjectAlternativeNames as unknown[] | undefined) ?? []].map(String),
      region: regionOf(stack),
      usedBy: usersOf(logicalId, stack, stacks),
    })));
}

function usersOf(logicalId: string, stack: StackArtifact, stacks: StackArtifact[]): string[] {
  const beside = resourcesOf(stack).filter(([, { Properties }]) => refersTo(logicalId, Properties));
  const outputs = Object.entries(stack.template.Outputs ?? {}).filter(([, { Value }]) => refersTo(logicalId, Value)).map(([name]) => name);
  const elsewhere = stacks.flatMap((other) => resourcesOf(other)
    .filter(([, { Properties }]) => outputs.some((output) => reads(stack.stackName, output, Properties)))
    .map((found) => [other, found] as const));

  return [...beside.map((found) => [stack, found] as const), ...elsewhere].flatMap(([where, [id, resource]]) =>
    resource.Type === PARAMETER ? usersOf(id, where, stacks) : [label(resource, where)]);
}

function refersTo(logicalId: string, value: unknown): boolean {
  return contains(value, ({ Ref, 'Fn::GetAtt': attribute }) => Ref === logicalId || (Array.isArray(attribute) && attribute[0] === logicalId));
}

function reads(stackName: string, output: string, value: unknown): boolean {
  return contains(value, ({ 'Fn::GetStackOutput': read }) =>
    isObject(read) && read.StackName === stackName && read.OutputName === output);
}

/** Whether one of the objects in a value is what is looked for. */
function contains(value: unknown, wanted: (object: Record<string, unknown>) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => contains(item, wanted));
  return isObject(value) && (wanted(value) || Object.values(value).some((item) => contains(item, wanted)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function label({ Type, Metadata }: Resource, stack: StackArtifact): string {
  const path = String(Metadata?.['aws:cdk:path']).replace(/\/Resource$/, '');
  const [, service, kind] = Type.split('::');
  return `${path} (${service.replace('ElasticLoadBalancingV2', 'ELB')} ${kind}, ${regionOf(stack)})`;
}

function regionOf({ region }: StackArtifact): string {
  return region ?? 'any region';
}

function resourcesOf({ template }: StackArtifact): [string, Resource][] {
  return Object.entries(template.Resources ?? {});
}

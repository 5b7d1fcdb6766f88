import { realpathSync } from 'fs';
import * as path from 'path';
import { ConstructMetadata } from './construct-metadata';
import { InputError } from './input-error';
import type { StackSource } from './stack-source';
import { readJson, readStackTemplate } from './template-file';
import { isMap } from '../../deployment/intrinsics';
import type { MissingLookup } from '../../names/dummy-values';

/** What cannot be read, while the rest still can. */
export type Complain = (problem: InputError) => void;

/** What is in a cloud assembly. */
export interface CloudAssembly {
  readonly stacks: readonly StackSource[];

  /** The lookups that the app was synthesized without. Their dummy values are in the templates. */
  readonly missing: readonly MissingLookup[];
}

type JsonMap = Readonly<Record<string, unknown>>;

const ENVIRONMENT = /^aws:\/\/([^/]+)\/(.+)$/;

/**
 * A cloud assembly with the assemblies in it, which are CDK's Stages; nothing, for what is among those already `read`.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html
 */
export function readCloudAssembly(directory: string, complain: Complain, read: Set<string>, above: readonly string[] = []): CloudAssembly {
  const manifest = manifestOf(directory);
  const realPath = realpathSync(directory);
  if (above.includes(realPath)) throw new InputError(`${path.join(directory, 'manifest.json')} refers to itself: it is an assembly inside itself`);
  if (read.has(realPath)) return { stacks: [], missing: [] };
  read.add(realPath);
  const missing = [...missingIn(manifest)];
  const stacks = artifactsOf(manifest).flatMap(([id, artifact]): readonly StackSource[] => {
    try {
      if (artifact.type === 'aws:cloudformation:stack') return [stackOf(directory, id, artifact, complain)];
      if (artifact.type !== 'cdk:cloud-assembly') return [];
      const inner = readCloudAssembly(path.join(directory, directoryOf(artifact) ?? id), complain, read, [...above, realPath]);
      missing.push(...inner.missing);
      return inner.stacks;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(error);
      return [];
    }
  });
  return { stacks, missing };
}

function manifestOf(directory: string): JsonMap & { readonly artifacts: JsonMap } {
  const file = path.join(directory, 'manifest.json');
  const manifest = readJson(file);
  const { artifacts } = manifest;
  if (!isMap(artifacts)) throw new InputError(`${file} is not the manifest of a cloud assembly: it has no artifacts`);
  return { ...manifest, artifacts };
}

function missingIn({ missing }: JsonMap): MissingLookup[] {
  return (Array.isArray(missing) ? missing : []).flatMap((lookup: unknown) =>
    isMap(lookup) && typeof lookup.provider === 'string' && isMap(lookup.props)
      ? [{ key: textOf(lookup.key), provider: lookup.provider, props: lookup.props }] : []);
}

function artifactsOf({ artifacts }: { readonly artifacts: JsonMap }): [string, JsonMap][] {
  return Object.entries(artifacts).filter((entry): entry is [string, JsonMap] => isMap(entry[1]));
}

function stackOf(directory: string, id: string, artifact: JsonMap, complain: Complain): StackSource {
  const properties = isMap(artifact.properties) ? artifact.properties : {};
  const templateFile = textOf(properties.templateFile);
  if (templateFile === undefined) throw new InputError(`${path.join(directory, 'manifest.json')} names no template for the stack "${id}"`);
  const file = path.join(directory, templateFile);
  const [, account, region] = ENVIRONMENT.exec(textOf(artifact.environment) ?? '') ?? [];
  return {
    file,
    template: readStackTemplate(file),
    path: textOf(artifact.displayName) ?? id,
    stackName: textOf(properties.stackName) ?? id,
    region: region === 'unknown-region' ? undefined : region,
    account: account === 'unknown-account' ? undefined : account,
    constructMetadata: metadataOf(directory, artifact, complain),
  };
}

/** The metadata of the constructs: a template can be judged without it. */
function metadataOf(directory: string, { metadata, additionalMetadataFile }: JsonMap, complain: Complain): ConstructMetadata {
  const inManifest = isMap(metadata) ? metadata : {};
  const file = textOf(additionalMetadataFile);
  if (file === undefined) return new ConstructMetadata(inManifest);
  try {
    return new ConstructMetadata({ ...inManifest, ...readJson(path.join(directory, file)) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(error);
    return new ConstructMetadata(inManifest);
  }
}

/** The directory of a nested assembly. */
function directoryOf({ properties }: JsonMap): string | undefined {
  return isMap(properties) ? textOf(properties.directoryName) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

import { readFileSync } from 'fs';
import { join } from 'path';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

export interface StackArtifact {
  /** The name in CloudFormation. */
  readonly stackName: string;
  /** Undefined in an environment-agnostic stack. */
  readonly region?: string;
  readonly template: Template;
}

interface Manifest {
  readonly artifacts: Readonly<Record<string, {
    readonly type: string;
    readonly environment?: string;
    readonly properties?: { readonly templateFile?: string; readonly directoryName?: string; readonly stackName?: string };
  }>>;
}

/** The stacks of a cloud assembly, those of its Stages too. */
export function stacksIn(folder: string): StackArtifact[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return Object.entries(manifest.artifacts).flatMap(([id, { type, environment, properties = {} }]) => {
    if (type === 'cdk:cloud-assembly' && properties.directoryName) {
      return stacksIn(join(folder, properties.directoryName));
    }
    if (type !== 'aws:cloudformation:stack' || !properties.templateFile) {
      return [];
    }
    const region = environment?.split('/').pop();
    return [{
      stackName: properties.stackName ?? id,
      region: region === 'unknown-region' ? undefined : region,
      template: JSON.parse(readFileSync(join(folder, properties.templateFile), 'utf8')),
    }];
  });
}

import { existsSync, statSync } from 'fs';
import * as path from 'path';
import { readCloudAssembly } from './cloud-assembly';
import { readNestedStacks } from './nested-stacks';
import { TemplateDeployment } from './template-deployment';
import { readTemplate } from './template-file';
import type { StackSource } from './template-stack';
import { InputError } from '../input-error';

/** What was read, and what could not be. */
export interface Input {
  readonly deployment: TemplateDeployment;
  readonly problems: readonly InputError[];
}

/** How to read. */
export interface ReadOptions {
  /** The region of stacks that do not say where they are. */
  readonly region?: string;

  /** Their account. */
  readonly account?: string;

  /** Told about each stack as it is read. */
  readonly onStack?: (name: string) => void;
}

/**
 * Reads cloud assemblies and templates. What cannot be read is told, and the rest is read all the same.
 */
export function readInput(paths: readonly string[], options: ReadOptions = {}): Input {
  const deployment = new TemplateDeployment();
  const problems: InputError[] = [];
  const complain = (problem: InputError) => problems.push(problem);
  for (const each of paths) {
    try {
      for (const source of sourcesAt(each, complain)) {
        const [region, account] = [source.region ?? options.region, source.account ?? options.account];
        readNestedStacks(deployment.add({ ...source, region, account }), complain);
        options.onStack?.(source.path);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(error);
    }
  }
  return { deployment, problems };
}

function sourcesAt(given: string, complain: (problem: InputError) => void): StackSource[] {
  if (!existsSync(given)) throw new InputError(`there is no file or directory "${given}": give a cloud assembly (cdk.out) or templates`);
  if (statSync(given).isDirectory()) {
    if (existsSync(path.join(given, 'manifest.json'))) return readCloudAssembly(given, complain);
    throw new InputError(`there is no manifest.json in "${given}": give a cloud assembly (cdk.out) or the templates themselves`);
  }
  if (path.basename(given) === 'manifest.json') return readCloudAssembly(path.dirname(given), complain);
  return [{ file: given, template: readTemplate(given), path: given }];
}

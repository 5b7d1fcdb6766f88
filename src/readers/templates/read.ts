import { existsSync, realpathSync, statSync } from 'fs';
import * as path from 'path';
import { readCloudAssembly } from './cloud-assembly';
import { InputError } from './input-error';
import { readNestedStacks } from './nested-stacks';
import type { StackSource } from './stack-source';
import { TemplateDeployment } from './template-deployment';
import { readTemplate } from './template-file';
import type { TemplateStack } from './template-stack';

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
 * Reads cloud assemblies and templates, each once, however often and by whatever paths it is given. What cannot be read is told, and the
 * rest is read all the same.
 */
export function readInput(paths: readonly string[], options: ReadOptions = {}): Input {
  const reader = new Reader(options);
  const directories = paths.map(directoryOf);
  // A template that belongs to an assembly is known better there.
  directories.forEach((directory) => directory !== undefined && reader.readAssembly(directory));
  paths.forEach((file, index) => directories[index] === undefined && reader.readTemplate(file));
  return reader;
}

class Reader implements Input {
  public readonly deployment = new TemplateDeployment();
  public readonly problems: InputError[] = [];

  /** The real paths of the assemblies, of all templates, and of those that are in no assembly. */
  private readonly assemblies = new Set<string>();
  private readonly templates = new Set<string>();
  private readonly loose = new Map<string, TemplateStack>();

  constructor(private readonly options: ReadOptions) {}

  public readAssembly(directory: string): void {
    this.attempt(() => {
      if (!existsSync(path.join(directory, 'manifest.json'))) {
        throw new InputError(`there is no manifest.json in "${directory}": give a cloud assembly (cdk.out) or the templates themselves`);
      }
      const { stacks, missing } = readCloudAssembly(directory, this.complain, this.assemblies);
      this.deployment.addMissing(missing);
      stacks.forEach((source) => this.add(source));
      // What is in an assembly that was read before is counted by its templates.
      const inside = realpathSync(directory) + path.sep;
      if (stacks.length === 0 && this.problems.length === 0 && ![...this.templates].some((file) => file.startsWith(inside))) {
        throw new InputError(`there are no stacks in "${directory}": synthesize the app into it, or give the templates themselves`);
      }
    });
  }

  public readTemplate(file: string): void {
    this.attempt(() => {
      if (!existsSync(file)) throw new InputError(`there is no file or directory "${file}": give a cloud assembly (cdk.out, which "cdk synth" writes) or templates`);
      const realPath = realpathSync(file);
      if (this.templates.has(realPath)) return;
      const [stack, ...nested] = this.add({ file, template: readTemplate(file), path: file }).withNested();
      // As a nested stack it has the parameters that its parent gives.
      nested.map((each) => this.loose.get(realpathSync(each.source.file))).forEach((each) => each && this.deployment.remove(each));
      this.loose.set(realPath, stack);
    });
  }

  private add(source: StackSource): TemplateStack {
    // A dummy value may have slashes in it, as the environment of a stack has between its account and its region.
    const isLookedUp = this.deployment.dummyValues.isIn(`${source.account}/${source.region}`);
    const [region, account] = isLookedUp ? [] : [source.region ?? this.options.region, source.account ?? this.options.account];
    const stack = this.deployment.add({ ...source, region, account });
    readNestedStacks(stack, this.complain);
    stack.withNested().forEach((each) => this.templates.add(realpathSync(each.source.file)));
    this.options.onStack?.(source.path);
    return stack;
  }

  private attempt(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.complain(error);
    }
  }

  private readonly complain = (problem: InputError): void => {
    if (this.problems.every(({ message }) => message !== problem.message)) this.problems.push(problem);
  };
}

/** The directory that is given, by itself or by the manifest of the cloud assembly in it. */
function directoryOf(given: string): string | undefined {
  if (!existsSync(given)) return undefined;
  if (statSync(given).isDirectory()) return given;
  return path.basename(given) === 'manifest.json' ? path.dirname(given) : undefined;
}

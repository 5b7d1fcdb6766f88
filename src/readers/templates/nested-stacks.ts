import { existsSync, readdirSync } from 'fs';
import * as path from 'path';
import type { Complain } from './cloud-assembly';
import { InputError } from './input-error';
import type { Template } from './template';
import { readJson, readStackTemplate, readTemplate } from './template-file';
import type { TemplateResource } from './template-resource';
import type { TemplateStack } from './template-stack';
import { isMap } from '../../deployment/intrinsics';
import { LIMITS } from '../../deployment/limits';

const NESTED_STACK = 'AWS::CloudFormation::Stack';

// CDK publishes a template under the hash of its contents.
const CONTENT_HASH = /[0-9a-f]{64}/;

/**
 * Reads the templates of the stacks that are nested in a stack, if they are files on this machine.
 */
export function readNestedStacks(stack: TemplateStack, complain: Complain): void {
  new NestedStacks(stack.source.constructMetadata ? readStackTemplate : readTemplate, complain).readIn(stack);
}

class NestedStacks {
  /** Each template is read once, however many stacks it is for. */
  private readonly templates = new Map<string, Template>();
  private readonly uses = new Map<string, number>();
  private isRefused = false;

  constructor(private readonly read: (file: string) => Template, private readonly complain: Complain) {}

  public readIn(stack: TemplateStack, above: readonly string[] = []): void {
    const here = [...above, path.resolve(stack.source.file)];
    for (const resource of stack.resources.filter((each) => each.type === NESTED_STACK)) {
      try {
        this.readFor(resource, stack, here);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        this.complain(error);
      }
    }
  }

  private readFor(resource: TemplateResource, stack: TemplateStack, above: readonly string[]): void {
    const file = this.isRefused ? undefined : templateOf(resource);
    if (file === undefined) return;
    if (above.includes(path.resolve(file))) {
      throw new InputError(`${stack.source.file} refers to itself: the stack of "${resource.logicalId}" is nested in itself`);
    }
    const uses = (this.uses.get(file) ?? 0) + 1;
    this.uses.set(file, uses);
    if (uses > LIMITS.uses) {
      this.isRefused = true;
      throw new InputError(`${file} is the template of more than ${LIMITS.uses} nested stacks of ${above[0]}: check it by itself`);
    }
    const template = this.templates.get(file) ?? this.read(file);
    this.templates.set(file, template);
    this.readIn(stack.nest(resource, { file, template }), above);
  }
}

/** The file with the template of a nested stack; undefined when it is somewhere else, such as in a bucket. */
function templateOf(resource: TemplateResource): string | undefined {
  const directory = path.dirname(resource.stack.source.file);
  const asset = resource.metadata['aws:asset:path'];
  if (typeof asset === 'string') return path.join(directory, asset);

  const url = resource.properties.TemplateURL;
  // "aws cloudformation package" takes a path in its place.
  // https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
  if (typeof url === 'string' && existsSync(path.join(directory, url))) return path.join(directory, url);
  const hash = CONTENT_HASH.exec(JSON.stringify(url) ?? '')?.[0];
  return hash && resource.stack.source.constructMetadata && publishedAs(hash, directory);
}

/** The file that CDK publishes under this hash, as its asset manifests say. */
function publishedAs(hash: string, directory: string): string | undefined {
  for (const manifest of readdirSync(directory).filter((name) => name.endsWith('.assets.json'))) {
    const { files } = readJson(path.join(directory, manifest));
    const asset = isMap(files) ? files[hash] : undefined;
    const source = isMap(asset) && isMap(asset.source) ? asset.source.path : undefined;
    if (typeof source === 'string') return path.join(directory, source);
  }
  return undefined;
}

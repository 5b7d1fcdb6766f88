import { readFileSync, statSync } from 'fs';
import { YAMLException } from 'js-yaml';
import { parseCloudFormationYaml } from './cloudformation-yaml';
import { InputError, reason } from './input-error';
import { expandLoops } from './loops';
import { withApplications } from './serverless-applications';
import { withGlobals } from './serverless-globals';
import { withImplicitApis } from './serverless-implicit-apis';
import type { Template } from './template';
import { isMap } from '../../deployment/intrinsics';

// CloudFormation takes 1 MB (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html), before macros
// and CDK's indentation are removed.
const LARGEST = 10_000_000;

const UTF_16 = 'not UTF-8 but UTF-16, as PowerShell writes it with ">": save it as UTF-8';

/** What a file is whose first two bytes are no text in UTF-8. */
const ENCODINGS: Readonly<Partial<Record<string, string>>> = { 'fffe': UTF_16, 'feff': UTF_16, '1f8b': 'compressed: unpack it with gunzip' };

/** The template in a file: JSON, or YAML with the short forms of CloudFormation. */
export function readTemplate(file: string): Template {
  const template = readStackTemplate(file);
  if (!isMap(template.Resources)) throw new InputError(`${file} is not a CloudFormation template: it has no Resources`);
  return template;
}

/** The template of a stack of a cloud assembly: CDK writes no Resources for a stack that is empty. */
export function readStackTemplate(file: string): Template {
  const text = readTextFile(file, LARGEST);
  const template = parse(file, text);
  if (!isMap(template)) throw new InputError(`${file} is not a CloudFormation template: it is ${describe(template)}, not a map with Resources`);
  const resources = template.Resources ?? {};
  if (!isMap(resources)) throw new InputError(`${file} is not a CloudFormation template: its Resources are ${describe(resources)}, not a map`);
  try {
    return withGlobals(withImplicitApis(withApplications(text.includes('Fn::ForEach') ? expandLoops(template) : template)));
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${reason(error)}`);
  }
}

/** The map in a JSON file of a cloud assembly. */
export function readJson(file: string): Readonly<Record<string, unknown>> {
  const value = parseJson(file, readTextFile(file, Infinity));
  if (!isMap(value)) throw new InputError(`${file} is ${describe(value)}, not a map`);
  return value;
}

function readTextFile(file: string, largest: number): string {
  try {
    const stats = statSync(file);
    // Reading a device or a pipe may never end.
    if (!stats.isFile()) throw new InputError(`${file} cannot be read: ${stats.isDirectory() ? 'it is a directory' : 'it is a device or a pipe, not a file'}`);
    if (stats.size > largest) {
      throw new InputError(`${file} is not a CloudFormation template: it has ${stats.size} bytes, and CloudFormation accepts 1 MB`);
    }
    const bytes = readFileSync(file);
    const encoding = ENCODINGS[bytes.toString('hex', 0, 2)];
    if (encoding !== undefined) throw new InputError(`${file} is ${encoding}`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${file} cannot be read: ${reason(error)}`);
  }
}

function parse(file: string, text: string): unknown {
  if (text.trim() === '') throw new InputError(`${file} is empty`);
  return text.trimStart().startsWith('{') ? parseJson(file, text) : parseYaml(file, text);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${reason(error)}`);
  }
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parseCloudFormationYaml(text);
  } catch (error) {
    if (isAboutDocuments(error)) {
      throw new InputError(`${file} has several YAML documents (---), and a template is one: write each template into a file of its own`);
    }
    throw new InputError(`${file} is not YAML: ${reason(error)}`);
  }
}

/** Whether the YAML is right but for the number of its documents. */
function isAboutDocuments(error: unknown): boolean {
  return error instanceof YAMLException && error.reason.includes('single document');
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'nothing' : `a ${typeof value}`;
}
